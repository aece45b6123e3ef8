package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vekha.foundation.Period;

class TimeAxisTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 26);
    private static final Period SCHOOL_YEAR = period("2022-09-01", "2023-08-31");

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-01-31, DAYS",
        "2023-01-01, 2023-03-31, WEEKS",
        "2022-09-01, 2023-08-31, MONTHS",
        "2021-01-01, 2023-12-31, QUARTERS",
        "2020-01-01, 2029-12-31, YEARS"
    })
    void isAsFineAsShowsTheWhole(String from, String to, TimeScale expected) {
        TimeAxis axis = TimeAxis.of(period(from, to), TODAY, null, null);

        assertThat(axis.scale()).isEqualTo(expected);
        assertThat(axis.previous()).isNull();
        assertThat(axis.next()).isNull();
    }

    @Test
    void turnsThePagesOfWhatDoesNotFit() {
        TimeAxis axis = TimeAxis.of(SCHOOL_YEAR, TODAY, TimeScale.DAYS, null);

        assertThat(LocalDate.ofEpochDay(axis.from())).isEqualTo("2023-01-01");
        assertThat(LocalDate.ofEpochDay(axis.to())).isEqualTo("2023-01-31");
        assertThat(axis.lines()).hasSize(31);
        assertThat(TimeAxis.of(SCHOOL_YEAR, TODAY, TimeScale.DAYS, axis.next()).from())
                .isEqualTo(axis.to() + 1);
        assertThat(TimeAxis.of(SCHOOL_YEAR, TODAY, TimeScale.DAYS, axis.previous())
                        .to())
                .isEqualTo(axis.from() - 1);
    }

    @Test
    void endsWithThePlan() {
        TimeAxis first = TimeAxis.of(SCHOOL_YEAR, TODAY, TimeScale.WEEKS, LocalDate.of(1990, 1, 1));
        TimeAxis last = TimeAxis.of(SCHOOL_YEAR, TODAY, TimeScale.WEEKS, LocalDate.of(2090, 1, 1));

        assertThat(first.previous()).isNull();
        assertThat(first.shows((int) SCHOOL_YEAR.from().toEpochDay(), (int)
                        SCHOOL_YEAR.from().toEpochDay()))
                .isTrue();
        assertThat(last.next()).isNull();
        assertThat(last.shows((int) SCHOOL_YEAR.to().toEpochDay(), (int)
                        SCHOOL_YEAR.to().toEpochDay()))
                .isTrue();
    }

    @Test
    void whatLiesOutsideStandsAtTheEdge() {
        TimeAxis axis = TimeAxis.of(SCHOOL_YEAR, TODAY, null, null);

        assertThat(axis.placeOf(axis.from() - 100)).isZero();
        assertThat(axis.placeOf(axis.to() + 100)).isEqualTo(TimeAxis.WHOLE);
        assertThat(axis.showsToday()).isTrue();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
