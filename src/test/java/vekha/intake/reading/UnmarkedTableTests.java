package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.intake.reading.TextTables.read;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnmarkedTableTests {

    /** Cells of a row between bars, a line break as a slash. */
    private static List<String> rows(SourceDocument document) {
        assertThat(document.tables()).hasSize(1);
        return document.tables().get(0).rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.text().replace("\n", "/"))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static final String HEAD = """
            № п/п
            Дело
            Когда
            Кто
            """;

    private static final String BEGUN = HEAD + """
            1
            Посадить ивы
            апрель
            Школа
            2
            Повесить скворечники
            март
            Кружок
            """;

    @Test
    void numbersTellWhereRowsBegin() {
        SourceDocument document = read("Забота о реке\n\n" + HEAD + """
                1
                Посадить ивы
                апрель
                Школа
                2
                Повесить скворечники
                до 1 марта
                Кружок
                3
                Очистить берег
                май
                Школа

                Берег – край реки
                """);

        assertThat(rows(document))
                .containsExactly(
                        "№ п/п|Дело|Когда|Кто",
                        "1|Посадить ивы|апрель|Школа",
                        "2|Повесить скворечники|до 1 марта|Кружок",
                        "3|Очистить берег|май|Школа");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Забота о реке", "", "", "Берег – край реки");
    }

    @Test
    void cellOfSeveralLinesIsToldByHowItsColumnLooks() {
        assertThat(rows(read(BEGUN + """
                3
                Очистить берег:
                - собрать сор;
                - вывезти сор
                апрель
                Школа
                Кружок
                4
                Описать птиц
                март
                Школа
                """)))
                .contains("3|Очистить берег:/- собрать сор;/- вывезти сор|апрель|Школа/Кружок");
    }

    @Test
    void emptyCellHasLeftAnEmptyLine() {
        assertThat(rows(read(HEAD + """
                1
                Посадить ивы
                апрель
                Школа
                2
                Повесить скворечники

                Кружок
                3
                Очистить берег
                май

                4
                Описать птиц
                март
                Школа
                """))).contains("2|Повесить скворечники||Кружок", "3|Очистить берег|май|");
    }

    @Test
    void headingsStandAcrossWithALabelOrWithout() {
        assertThat(rows(read(HEAD + """
                1. Весна
                1.1
                Посадить ивы
                апрель
                Школа
                1.2
                Повесить скворечники
                март
                Кружок
                Лето на реке
                2.1
                Очистить берег
                май
                Школа
                2.2
                Описать птиц
                июнь
                Кружок
                """)))
                .containsSequence("№ п/п|Дело|Когда|Кто", "1. Весна", "1.1|Посадить ивы|апрель|Школа")
                .containsSequence(
                        "1.2|Повесить скворечники|март|Кружок", "Лето на реке", "2.1|Очистить берег|май|Школа");
    }

    @Test
    void headMayNumberItsColumnsAndStandOnceMoreOnTheNextPage() {
        assertThat(rows(read(HEAD + """
                1
                2
                3
                4
                1.
                Посадить ивы
                апрель
                Школа
                2.
                Повесить скворечники
                март
                Кружок
                """ + HEAD + """
                1
                2
                3
                4
                3.
                Очистить берег
                май
                Школа
                """)))
                .containsExactly(
                        "№ п/п|Дело|Когда|Кто",
                        "1.|Посадить ивы|апрель|Школа",
                        "2.|Повесить скворечники|март|Кружок",
                        "3.|Очистить берег|май|Школа");
    }

    @Test
    void emptyLineBehindEveryParagraphTellsNothing() {
        String text = BEGUN + """
                3
                Очистить берег
                май
                Школа
                """;

        assertThat(rows(read(text.replace("\n", "\n\n")))).isEqualTo(rows(read(text)));
    }

    @Test
    void listBelowASignOfNumbersIsNoTable() {
        assertThat(read("""
                №
                1
                ивы
                2
                тополя
                3
                клёны
                """).tables()).isEmpty();
    }
}
