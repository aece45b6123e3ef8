package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmarkedTableTests {

    private static SourceDocument read(String text) {
        return new DocumentReader().readText(text);
    }

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
        assertThat(rows(read(HEAD + """
                1
                Посадить ивы
                апрель
                Школа
                2
                Повесить скворечники
                март
                Кружок
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
        String text = HEAD + """
                1
                Посадить ивы
                апрель
                Школа
                2
                Повесить скворечники
                март
                Кружок
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

    @Test
    void emptyCellsMayHaveTurnedTabsIntoEndsOfLines() {
        assertThat(rows(read("""
                №\tДело\tГде\tКогда\tКто
                1\tПосадить ивы\tУ реки\tапрель\tШкола
                2\tПовесить скворечники\tВ роще\tмарт\tКружок
                3\tОчистить берег
                май\tШкола
                4\tОписать птиц\tВ роще
                Кружок
                5\tПромерить лёд\tУ реки\tмарт\tШкола
                """)))
                .containsExactly(
                        "№|Дело|Где|Когда|Кто",
                        "1|Посадить ивы|У реки|апрель|Школа",
                        "2|Повесить скворечники|В роще|март|Кружок",
                        "3|Очистить берег||май|Школа",
                        "4|Описать птиц|В роще||Кружок",
                        "5|Промерить лёд|У реки|март|Школа");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, true",
        "1., 2., true",
        "1.9, 1.10, true",
        "1.5, 2.1, true",
        "1, 1.1, true",
        "1.1.3, 2, true",
        "3., 3., true",
        "1.2, 1.5, true",
        "1..2, 1.3, true",
        "1.2, 1.9, false",
        "2, 1, false",
        "1, 2.3, false",
        "4., 5, false"
    })
    void numberFollowsAnother(String before, String next, boolean follows) {
        RowLabel first = RowLabel.of(before);
        RowLabel second = RowLabel.of(next);

        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(second.follows(first)).isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({"2022", "1 этап", "12.03.2022", "а)"})
    void otherTextsAreNoNumbersOfRows(String text) {
        assertThat(RowLabel.of(text)).isNull();
    }
}
