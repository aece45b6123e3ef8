package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingsTests {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 20);

    @Test
    void whatAsksForAttentionIsShownFirst() {
        assertThat(standings(9, 1, 1, 1, 1, 1).worst()).isEqualTo("overdue");
        assertThat(standings(9, 1, 1, 0, 1, 1).worst()).isEqualTo("returned");
        assertThat(standings(9, 1, 0, 0, 1, 1).worst()).isEqualTo("soon");
        assertThat(standings(9, 1, 0, 0, 0, 1).worst()).isEqualTo("reported");
        assertThat(standings(9, 0, 0, 0, 0, 1).worst()).isEqualTo("accepted");
        assertThat(standings(0, 0, 0, 0, 0, 1).worst()).isEqualTo("planned");
    }

    @Test
    void percentCountsOnlyWhatHasComeDue() {
        Standings standings = new Standings(5, 0, 0, 1, 0, 20, 3, 2, 4, 3, null, null, null, 0);

        assertThat(standings.percent()).isEqualTo(75);
        assertThat(standings.total()).isEqualTo(26);
    }

    @Test
    void thereIsNoPercentBeforeTheFirstDate() {
        assertThat(standings(0, 0, 0, 0, 0, 4).percent()).isNull();
    }

    @Test
    void sectionsAddUpTheirMeasures() {
        Standings one = new Standings(1, 0, 0, 1, 0, 0, 0, 0, 2, 1, DAY.plusDays(3), null, DAY, 0);
        Standings other = new Standings(2, 0, 0, 1, 0, 0, 1, 0, 3, 2, DAY, null, DAY, 0);

        Standings both = one.plus(other);

        assertThat(both.accepted()).isEqualTo(3);
        assertThat(both.waits()).isEqualTo(1);
        assertThat(both.percent()).isEqualTo(60);
        assertThat(both.firstOverdue()).isEqualTo(DAY);
    }

    private static Standings standings(int accepted, int reported, int returned, int overdue, int soon, int planned) {
        return new Standings(accepted, reported, returned, overdue, soon, planned, 0, 0, 0, 0, null, null, null, 0);
    }
}
