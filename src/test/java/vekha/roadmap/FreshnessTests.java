package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vekha.foundation.Period;

class FreshnessTests {

    @Test
    void quartersFollowTheCalendarAndAreClippedToThePeriod() {
        assertThat(Freshness.QUARTER.parts(period("2022-09-01", "2023-02-15"), true))
                .containsExactly(
                        period("2022-09-01", "2022-09-30"),
                        period("2022-10-01", "2022-12-31"),
                        period("2023-01-01", "2023-02-15"));
    }

    @Test
    void yearOfAnAcademicPlanEndsInAugust() {
        assertThat(Freshness.YEAR.parts(period("2021-09-01", "2023-08-31"), true))
                .containsExactly(period("2021-09-01", "2022-08-31"), period("2022-09-01", "2023-08-31"));
    }

    @Test
    void yearOfACalendarPlanEndsInDecember() {
        assertThat(Freshness.YEAR.parts(period("2021-03-01", "2022-05-31"), false))
                .containsExactly(period("2021-03-01", "2021-12-31"), period("2022-01-01", "2022-05-31"));
    }

    @Test
    void monthsAndHalfYearsCoverEveryDayOnce() {
        assertThat(Freshness.MONTH.parts(period("2023-01-31", "2023-03-01"), false))
                .containsExactly(
                        period("2023-01-31", "2023-01-31"),
                        period("2023-02-01", "2023-02-28"),
                        period("2023-03-01", "2023-03-01"));
        assertThat(Freshness.HALF_YEAR.parts(period("2023-06-30", "2023-07-01"), false))
                .containsExactly(period("2023-06-30", "2023-06-30"), period("2023-07-01", "2023-07-01"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
