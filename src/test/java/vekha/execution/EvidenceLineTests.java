package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.foundation.RefusedException;
import vekha.support.Yardstick;

class EvidenceLineTests {

    private static final long TOO_SHORT_TO_TELL = 20_000_000;
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # typed                                     | kind     | number    | dated      | issuer | text
            пр. № 34 от 25.01.2023                      | ORDER    | 34        | 2023-01-25 | - | -
            Приказ №34 от 25 января 2023 г.             | ORDER    | 34        | 2023-01-25 | - | -
            приказ № 34-ОД от «25» января 2023 года     | ORDER    | 34-ОД     | 2023-01-25 | - | -
            прик. 34/1 25.01.23                         | ORDER    | 34/1      | 2023-01-25 | - | -
            приказ N 34 - од от 25.01.2023г.            | ORDER    | 34-од     | 2023-01-25 | - | -
            приказ управления образования № 5 от 12.01  | ORDER    | 5         | 2023-01-12 | управления образования | -
            Приказ УО (12.01.2023 № 140/23)             | ORDER    | 140/23    | 2023-01-12 | УО | -
            протокол 3 от 29 декабря                    | PROTOCOL | 3         | 2022-12-29 | - | -
            прот. № 3.1 от 20.01                        | PROTOCOL | 3.1       | 2023-01-20 | - | -
            протокол педсовета №3 от 27.01              | PROTOCOL | 3         | 2022-01-27 | педсовета | -
            справка б/н от 20.01                        | REPORT   | б/н       | 2023-01-20 | - | -
            справка без номера 20.01.2023               | REPORT   | б/н       | 2023-01-20 | - | -
            справка 20.01                               | REPORT   | -         | 2023-01-20 | - | -
            аналитическая справка от 20.01.2023         | REPORT   | -         | 2023-01-20 | - | аналитическая справка от 20.01.2023
            отчёт № 2 от 2023-01-20                     | REPORT   | 2         | 2023-01-20 | - | отчёт № 2 от 2023-01-20
            распоряжение № 7-р от 01.02.2022            | ORDER    | 7-р       | 2022-02-01 | - | распоряжение № 7-р от 01.02.2022
            письмо исх. 12-45/7                         | LETTER   | 12-45/7   | -          | - | -
            исх. № 12-45/7 от 3 мая                     | LETTER   | 12-45/7   | 2022-05-03 | - | -
            приказ № 34 от 29 февраля                   | ORDER    | 34        | 2020-02-29 | - | -
            приказ № 34 от 32.01.2023                   | ORDER    | 34        | -          | - | приказ № 34 от 32.01.2023
            приказ № 34 «О наставничестве» от 25.01     | ORDER    | 34        | 2023-01-25 | - | приказ № 34 «О наставничестве» от 25.01
            договор № 8 от 11.01.2023                   | OTHER    | 8         | 2023-01-11 | - | договор № 8 от 11.01.2023
            договор 8 от 11.01.2023                     | OTHER    | 8         | 2023-01-11 | - | договор 8 от 11.01.2023
            приказ 34 од от 25.01.2023                  | ORDER    | 34        | 2023-01-25 | - | приказ 34 од от 25.01.2023
            приказ 34 о семинаре                        | ORDER    | 34        | -          | - | приказ 34 о семинаре
            приказ 2023 от 11.01                        | ORDER    | 2023      | 2023-01-11 | - | -
            справка по итогам 2 полугодия               | REPORT   | -         | -          | - | справка по итогам 2 полугодия
            справка за 1 квартал 2022                   | REPORT   | -         | -          | - | справка за 1 квартал 2022
            справка о 5 школах                          | REPORT   | -         | -          | - | справка о 5 школах
            отчёт за 2022 год                           | REPORT   | -         | -          | - | отчёт за 2022 год
            протокол собрания 9 класса от 20.01         | PROTOCOL | -         | 2023-01-20 | собрания 9 класса | -
            сертификаты участников (12 шт.)             | OTHER    | -         | -          | - | сертификаты участников (12 шт.)
            провели беседу с родителями                 | OTHER    | -         | -          | - | провели беседу с родителями
            """)
    void understandsOneDocument(
            String typed, EvidenceKind kind, String number, LocalDate dated, String issuer, String text) {
        assertThat(EvidenceLine.read(typed, TODAY))
                .containsExactly(new EvidenceLine(kind, number, dated, issuer, null, text));
    }

    @Test
    void takesTheNearestYearThatDoesNotLieAhead() {
        LocalDate newYear = LocalDate.of(2023, 1, 1);

        assertThat(EvidenceLine.read("протокол 1 от 31.12", newYear))
                .first()
                .extracting(EvidenceLine::dated)
                .isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(EvidenceLine.read("протокол 1 от 1 января", newYear))
                .first()
                .extracting(EvidenceLine::dated)
                .isEqualTo(newYear);
    }

    @Test
    void dividesSeveralDocuments() {
        assertThat(EvidenceLine.read("приказ № 4 от 12.01.2023, протокол 2 от 20.01; справка б/н", TODAY))
                .extracting(EvidenceLine::inWords)
                .containsExactly("приказ № 4 от 12.01.2023", "протокол № 2 от 20.01.2023", "справка б/н");
    }

    @Test
    void doesNotDivideAtACommaInsideADocument() {
        assertThat(EvidenceLine.read("справка о посещении уроков, бесед и занятий от 20.01", TODAY))
                .singleElement()
                .extracting(EvidenceLine::text, EvidenceLine::dated)
                .containsExactly("справка о посещении уроков, бесед и занятий от 20.01", LocalDate.of(2023, 1, 20));
    }

    @Test
    void understandsALink() {
        assertThat(EvidenceLine.read("https://example.org/news/17?a=1, приказ 5 от 20.01.2023", TODAY))
                .extracting(EvidenceLine::kind, EvidenceLine::link)
                .containsExactly(
                        tuple(EvidenceKind.LINK, "https://example.org/news/17?a=1"), tuple(EvidenceKind.ORDER, null));
        assertThat(EvidenceLine.read("shkola4.example.ru/news", TODAY))
                .singleElement()
                .extracting(EvidenceLine::link)
                .isEqualTo("https://shkola4.example.ru/news");
        assertThat(EvidenceLine.read("протокол № 2 HTTPS://Example.org/P", TODAY))
                .singleElement()
                .extracting(EvidenceLine::kind, EvidenceLine::number, EvidenceLine::link)
                .containsExactly(EvidenceKind.PROTOCOL, "2", "https://Example.org/P");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ";;;", " , ; . "})
    void isNothingWhereNothingWasTyped(String typed) {
        assertThat(EvidenceLine.read(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org/a", "file:///etc/passwd", "data:text/html,x"})
    void takesOnlyWebAddressesForLinks(String typed) {
        assertThat(EvidenceLine.read(typed, TODAY)).allMatch(line -> line.link() == null);
    }

    @Test
    void losesNothingItDoesNotUnderstand() {
        for (String typed : List.of("№", "от", "приказ", "пр. от от № №", "25.25.2525", "«»№«»", "б/н б/н", "N")) {
            assertThat(EvidenceLine.read("x " + typed, TODAY))
                    .singleElement()
                    .extracting(EvidenceLine::inWords)
                    .isEqualTo("x " + typed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            пр. № 34 от 31.02.2023            | 31.02.2023
            протокол 3; справка от 30.02.2023 | 30.02.2023
            пр. от 1.13.2023 № 5              | 1.13.2023
            """)
    void typedDayThatIsNoneIsRefused(String typed, String day) {
        assertThatThrownBy(() -> EvidenceLine.typed(typed, TODAY))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments()).containsExactly(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"пр. № 34 от 28.02.2023", "приказ № 31.02.2023.7", "пр. № 12.45", "пр. 131.02.2023"})
    void numberWithFullStopsIsNoDay(String typed) {
        assertThat(EvidenceLine.noSuchDay(typed)).isNull();
    }

    @Test
    void takesTimeInProportionToLength() throws Exception {
        for (String piece : List.of("приказ ", "№ ", "от ", "http", ", пр", "1.", "аа.", "« ", "12 мая ", ";")) {
            long little = Math.max(timeOf(piece.repeat(5_000)), TOO_SHORT_TO_TELL);
            assertThat(timeOf(piece.repeat(20_000))).as("%s…", piece).isLessThan(12 * little);
        }
    }

    private static long timeOf(String typed) throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            fastest = Math.min(fastest, Yardstick.timeOf(() -> EvidenceLine.read(typed, TODAY)));
        }
        return fastest;
    }
}
