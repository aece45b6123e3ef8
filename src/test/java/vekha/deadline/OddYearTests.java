package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddYearTests {

    private static final Plan PLAN = Examples.plan("2022/2023");

    @ParameterizedTest
    @ValueSource(strings = {"до 25.03.20015", "01.02.0201", "25.03.20015 г.", "март 20015 года", "в 0223 году"})
    void yearNobodyCanMeanIsNamed(String wording) {
        assertThat(Deadline.read(wording, PLAN).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.YEAR_CANNOT_BE_MEANT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    31.12.9999                   | 9999
                    до 01.01.3021                | 3021
                    01.09.2201 г.                | 2201
                    15/05/9999                   | 9999
                    9999-12-31                   | 9999
                    май 9999                     | 9999
                    Сентябрь, 2512               | 2512
                    I квартал 1023 г             | 1023
                    май – июнь 3023              | 3023
                    с 01.09.2022 по 01.09.2203   | 2203
                    2022-2203 учебный год        | 2203
                    в 3022 году                  | 3022
                    до 25.03.20015               | 20015
                    """)
    void whatIsNamedInAYearNobodyCanMeanHasNoDate(String wording, String year) {
        Deadline deadline = Deadline.read(wording, Examples.plan("2021-2024"));

        assertThat(deadline.warnings()).containsExactly(new Warning(Warning.Code.YEAR_CANNOT_BE_MEANT, List.of(year)));
        assertThat(deadline.occurrences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "май, 1500 человек",
                "до 10.05 3000 рублей",
                "01.02.2022, каб. 1203",
                "март 1000%",
                "2021-2023 гг.",
                "в течение 1 года",
                "1.09.1999",
                "2199 год"
            })
    void numbersThatAreNoYearsAreLeftInPeace(String wording) {
        assertThat(OddYear.in(wording)).isNull();
    }

    @Test
    void whatComesRoundStaysBesideAnOddYear() {
        assertThat(Deadline.read("ежемесячно до 31.12.9999", PLAN).occurrences())
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"до 25.03.2023", "март 2023 года", "25.03.23 г.", "по телефону 01.02.2023, 84212345678"})
    void yearsPeopleMeanAreLeftInPeace(String wording) {
        assertThat(Deadline.read(wording, PLAN).warnings())
                .extracting(Warning::code)
                .doesNotContain(Warning.Code.YEAR_CANNOT_BE_MEANT);
    }

    @Test
    void deadlineEndsBeforeADayOnlyWhenAllOfItDoes() {
        LocalDate order = LocalDate.of(2022, 10, 1);

        assertThat(Deadline.read("до 10.09.2022", PLAN).endsBefore(order)).isTrue();
        assertThat(Deadline.read("ежемесячно", PLAN).endsBefore(order)).isFalse();
        assertThat(Deadline.read("по итогам опроса", PLAN).endsBefore(order)).isFalse();
    }
}
