package vekha.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whatever the day, the large plan is in full swing and its deadlines lie within it. */
class DemoPeriodTests {

    @Test
    void planAroundTodayHasRunForTwoMonthsAndRunsForOneMore() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            DemoPeriod period = DemoPeriod.of("around", day);

            assertThat(period.period().from()).as("on %s", day).isBefore(day.minusDays(62));
            assertThat(period.period().to()).as("on %s", day).isAfter(day.plusDays(30));
        }
    }

    @Test
    void daysAreCountedFromTodayAndMovedToWorkingDays() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        DemoPeriod period = DemoPeriod.of("around", sunday);

        assertThat(period.words()).isEqualTo("2026/2027 учебный год");
        assertThat(period.wording("до {d-40}")).isEqualTo("до 13.10.2026");
        assertThat(period.wording("{d-1} – {d+0}")).isEqualTo("20.11.2026 – 23.11.2026");
        assertThat(period.wording("{m+2}")).isEqualTo("январь 2027");
        assertThat(period.wording("ежемесячно, до 25 числа")).isEqualTo("ежемесячно, до 25 числа");
    }

    @Test
    void noWorkingDayIsAtTheWeekend() {
        for (int day = 0; day < 14; day++) {
            assertThat(DemoPeriod.workingDay(LocalDate.of(2026, 11, 1).plusDays(day))
                            .getDayOfWeek())
                    .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void nothingLiesOutsideOfThePlan() {
        DemoPeriod year = DemoPeriod.of("calendar", LocalDate.of(2026, 12, 20));

        assertThat(year.wording("{m+3}")).isEqualTo("декабрь 2026");
        assertThat(year.wording("{d+40}")).isEqualTo("31.12.2026");
    }
}
