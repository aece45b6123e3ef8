package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Per cent of execution is accepted ÷ due, and honest at both ends. */
class TallyTests {

    @Test
    void hasNoPercentAsLongAsNothingIsDue() {
        assertThat(due(0, 0).percent()).isNull();
    }

    @Test
    void roundsToWholePerCent() {
        assertThat(due(286, 232).percent()).isEqualTo(81);
        assertThat(due(3, 1).percent()).isEqualTo(33);
        assertThat(due(3, 2).percent()).isEqualTo(67);
    }

    @Test
    void isNotAHundredWhileSomethingIsMissing() {
        assertThat(due(1000, 999).percent()).isEqualTo(99);
        assertThat(due(1000, 1000).percent()).isEqualTo(100);
    }

    @Test
    void stripesOfThePoleFillItTogetherWithWhatLiesAhead() {
        Tally tally = new Tally(2, 1, 1, 4, 0, 2, 5, 3, 8, 2);

        assertThat(tally.total()).isEqualTo(10);
        assertThat(Pole.of(tally).stripes())
                .extracting(Pole.Stripe::state, Pole.Stripe::x, Pole.Stripe::width)
                .containsExactly(
                        tuple("accepted", "0.00%", "20.00%"),
                        tuple("reported", "20.00%", "10.00%"),
                        tuple("returned", "30.00%", "10.00%"),
                        tuple("overdue", "40.00%", "40.00%"));
    }

    private static Tally due(int due, int done) {
        return new Tally(done, 0, 0, due - done, 0, 0, 0, 0, due, done);
    }
}
