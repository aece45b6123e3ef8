package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static vekha.intake.reading.OfficeFiles.p;
import static vekha.intake.reading.OfficeFiles.tbl;
import static vekha.intake.reading.OfficeFiles.tc;
import static vekha.intake.reading.OfficeFiles.tr;
import static vekha.intake.reading.OfficeFiles.word;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.intake.reading.DocumentReader;
import vekha.intake.reading.SourceDocument;
import vekha.intake.reading.SourceTable;
import vekha.intake.reading.UnreadableDocument;
import vekha.intake.reading.UnreadableDocument.Reason;
import vekha.support.Yardstick;

/** Tables that nobody draws are read in time or refused, and what dies of one can be sent again. */
@Timeout(120)
class HostileTablesTests {

    private static final long SOON = 5_000_000_000L;

    private static SourceDocument read(String body) {
        return new DocumentReader().read("план.docx", word(body).bytes());
    }

    private static Reason refusal(String body) {
        UnreadableDocument refusal = catchThrowableOfType(UnreadableDocument.class, () -> read(body));
        assertThat(refusal).as("the file was read").isNotNull();
        return refusal.reason();
    }

    private static String cell(SourceDocument document) {
        return document.tables().get(0).rows().get(0).cells().get(0).text();
    }

    @Test
    void oneLongWordIsLookedThroughOnce() throws Exception {
        String word = "а".repeat(100_000);

        assertThat(Yardstick.timeOf(() -> assertThat(Wording.cyrillic(word)).isEqualTo(word)))
                .isLessThan(SOON);
        assertThat(Yardstick.timeOf(
                        () -> assertThat(ColumnWords.kindOf(word + " срок")).isEqualTo(ColumnKind.OTHER)))
                .isLessThan(SOON);
    }

    @Test
    void bookmarksThatNeverCloseAreLookedAtOnce() throws Exception {
        String open = "[bookmark: ".repeat(10_000);

        assertThat(Yardstick.timeOf(
                        () -> assertThat(Wording.squeeze(open + "_Toc1] План")).endsWith("План")))
                .isLessThan(SOON);
        assertThat(Wording.squeeze("[bookmark: _Toc1] План")).isEqualTo("План");
    }

    /** Marks that patterns repeat: of thousands in one cell no stack must be left. */
    @ParameterizedTest
    @ValueSource(strings = {"«", "1.1.", "(далее ", "// ", "2020, ", "Ильин А.А. ", ", "})
    void cellOfOneMarkOverAndOverIsReadInTime(String mark) throws Exception {
        String cell = mark.repeat(30_000 / mark.length());
        ADocument plan = ADocument.with("План на 2023 год", cell)
                .table(
                        "№ | Мероприятие | Срок | Ответственные",
                        "1 | Опрос | март | УО",
                        "2 | " + cell + " | май | УО",
                        "3 | Отчёт | " + cell + " | " + cell,
                        cell + " | | | ");

        assertThat(Yardstick.timeOf(() -> assertThat(plan.measures()).hasSizeGreaterThan(2)))
                .isLessThan(4 * SOON);
    }

    @Test
    void mixedWordsAreFoundWhereverTheyStand() {
        assertThat(Wording.cyrillic("Cроки, 2mероприятие (результaт) word"))
                .isEqualTo("сроки, 2мероприятие (результат) word");
        assertThat(ColumnWords.kindOf("слово ".repeat(40) + ": oктябрь")).isEqualTo(ColumnKind.DEADLINE);
    }

    @Test
    void manyBlankRowsArePassedOverInTime() throws Exception {
        String[] rows = new String[20_002];
        Arrays.fill(rows, " | | | | ");
        rows[0] = "№ п/п | Мероприятия | Сроки | Ответственные | Результат";
        rows[1] = "1. | Провести опрос | март | УО | отчёт";
        rows[20_001] = "2. | Обсудить опрос | май | УО | протокол";
        ADocument plan = ADocument.with("План мероприятий школы на 2022 год").table(rows);

        assertThat(Yardstick.timeOf(() -> assertThat(plan.measures()).hasSize(2)))
                .isLessThan(SOON);
    }

    @Test
    void gridOfTooManyColumnsIsRefused() throws Exception {
        String column = "<w:gridCol w:w=\"100\"/>";
        String rows = tr(tc("1"), tc("2"));

        assertThat(read(tbl("<w:tblGrid>" + column.repeat(20_000) + "</w:tblGrid>" + rows))
                        .tables())
                .hasSize(1);
        assertThat(Yardstick.timeOf(
                        () -> assertThat(refusal(tbl("<w:tblGrid>" + column.repeat(100_000) + "</w:tblGrid>" + rows)))
                                .isEqualTo(Reason.HOSTILE)))
                .isLessThan(SOON);
    }

    private static String nested(int depth) {
        String inner = p("дно");
        for (int at = 1; at <= depth; at++) {
            inner = tbl(tr("<w:tc>" + inner + p("") + "</w:tc>", tc("п" + at)), tr(tc("н" + at), tc("")));
        }
        return inner;
    }

    @Test
    void tableInATableInATableIsWrittenOnceIntoItsCell() {
        SourceDocument document = read(nested(3));

        assertThat(cell(document).split("\\s+")).containsExactly("дно", "п1", "н1", "п2", "н2");
        assertThat(document.tables()).extracting(SourceTable::index).containsExactly(0, 1, 2);
        assertThat(document.tables().get(1).rows().get(1).cells().get(0).text()).isEqualTo("н2");
        assertThat(document.tables().get(2).rows().get(1).cells().get(0).text()).isEqualTo("н1");
    }

    @Test
    void tablesInTablesGrowNoTextAndHaveAnEnd() {
        assertThat(cell(read(nested(20)))).hasSizeLessThan(1_000).containsOnlyOnce("дно");
        assertThat(refusal(nested(21))).isEqualTo(Reason.HOSTILE);
    }

    @Test
    void endlessNumberIsCutWhereNoAuthorGoes() {
        String numbering = """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%s"/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>""".formatted("%1." + "ы".repeat(100_000));
        String paragraph = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>Пункт</w:t></w:r></w:p>";
        SourceDocument document = new DocumentReader()
                .read(
                        "список.docx",
                        word(paragraph.repeat(20))
                                .part("word/numbering.xml", numbering)
                                .bytes());

        assertThat(document.paragraphs()).hasSize(20);
        assertThat(document.paragraphs().get(19).text())
                .startsWith("20.ы")
                .endsWith(" Пункт")
                .hasSizeLessThan(220);
    }

    @Test
    void documentThatDiesOfAnErrorCanBeSentAgain() {
        Actor actor = mock(Actor.class);
        Actors actors = mock(Actors.class);
        SentDocuments sent = mock(SentDocuments.class);
        PendingDocument document = new PendingDocument("знак", "план.docx", new byte[0]);
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        when(sent.begin(any(), anyInt())).thenReturn(true);
        when(actors.find(actor.id())).thenReturn(Optional.of(actor));
        ConfirmMeanwhile confirm =
                new ConfirmMeanwhile(mock(ConfirmDraft.class), mock(PendingDocuments.class), sent, actors, messages);

        confirm.begin(actor, document, 400, () -> {
            throw new StackOverflowError("of a hostile table");
        });

        verify(sent, timeout(20_000)).stopped("знак", "intake.refused.failed");
        confirm.destroy();
    }
}
