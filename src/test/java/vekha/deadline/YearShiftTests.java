package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.foundation.Period;
import vekha.support.Yardstick;

class YearShiftTests {

    private static final Period SCHOOL_YEAR = new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));
    private static final YearShift NEXT = new YearShift(SCHOOL_YEAR, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    до 25.12.2022                         | до 25.12.2023
                    до 25.12.22                           | до 25.12.23
                    01.02.2023 – 15.03.2023               | 01.02.2024 – 15.03.2024
                    10.02 – 02.04.2023                    | 10.02 – 02.04.2024
                    08-12.02.2023                         | 08-12.02.2024
                    сентябрь 2022 года – июнь 2023 г.     | сентябрь 2023 года – июнь 2024 г.
                    2022/2023 учебный год                 | 2023/2024 учебный год
                    2022/23 уч. год                       | 2023/24 уч. год
                    в течение 2022-2023 учебного года     | в течение 2023-2024 учебного года
                    IV квартал 2022, I квартал 2023       | IV квартал 2023, I квартал 2024
                    до 1.9.2022г                          | до 1.9.2023г
                    до 5/10/2022                          | до 5/10/2023""")
    void yearsOfThePeriodMoveInWhateverWayTheyAreWritten(String wording, String moved) {
        assertThat(NEXT.of(wording)).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ежеквартально",
                "до 25 декабря",
                "до 2030 года",
                "по приказу от 25.03.2023 № 34",
                "согласно письму № 2022",
                "каб. 20225",
                "п. 1.2022.3"
            })
    void whatNamesNoYearOfThePeriodStays(String wording) {
        assertThat(NEXT.of(wording)).isNull();
    }

    @Test
    void schoolYearMovesWholeInAPlanOfACalendarYear() {
        YearShift calendar = new YearShift(new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)), 1);

        assertThat(calendar.of("2022/2023 учебный год")).isEqualTo("2023/2024 учебный год");
        assertThat(calendar.of("2021-2023 годы")).isEqualTo(null);
        assertThat(calendar.of("2022-2024 годы")).isEqualTo("2023-2024 годы");
    }

    @Test
    void leapDayBecomesTheLastOfFebruaryWhereThereIsNone() {
        YearShift leap = new YearShift(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), 1);

        assertThat(leap.of("до 29.02.2024")).isEqualTo("до 28.02.2025");
    }

    @Test
    void nothingMovesWithinOneYear() {
        assertThat(new YearShift(SCHOOL_YEAR, 0).of("до 25.12.2022")).isNull();
        assertThat(NEXT.of(null)).isNull();
        assertThat(NEXT.orSame("летом")).isEqualTo("летом");
    }

    @Test
    void whatWasMovedIsReadAsTheSameDaysOfTheNewPeriod() {
        Plan plan = new Plan(new Period(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31)), true, null);

        assertThat(Deadline.read(NEXT.orSame("сентябрь 2022 – июнь 2023 года"), plan)
                        .occurrences())
                .containsExactly(new Occurrence(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 6, 30)));
    }

    @Test
    void endlessSpacesBehindADateAreLookedAtOnce() throws Exception {
        String wording = "от 25.03.2023" + " ".repeat(100_000);

        assertThat(Yardstick.timeOf(() -> assertThat(NEXT.of(wording)).isNotNull()))
                .isLessThan(5_000_000_000L);
    }
}
