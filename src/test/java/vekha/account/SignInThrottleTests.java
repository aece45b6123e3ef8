package vekha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vekha.support.TestClock;

class SignInThrottleTests {

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fiveWrongPasswordsMakeTheSixthAttemptWait() {
        fail(4);
        assertThat(throttle.wait("ivanova", "10.0.0.1")).isZero();

        fail(1);

        assertThat(throttle.wait("ivanova", "10.0.0.1")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void ownerStillSignsInFromAnotherAddress() {
        fail(20);

        assertThat(throttle.wait("ivanova", "10.0.0.2")).isZero();
    }

    @Test
    void waitNeverExceedsAQuarterOfAnHour() {
        fail(40);

        assertThat(throttle.wait("ivanova", "10.0.0.1")).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        fail(5);

        throttle.succeeded("ivanova", "10.0.0.1");

        assertThat(throttle.wait("ivanova", "10.0.0.1")).isZero();
    }

    @Test
    void addressThatTriesManyNamesWaitsWhateverTheName() {
        for (int i = 0; i < 60; i++) {
            throttle.failed("person" + i, "10.0.0.1");
        }

        assertThat(throttle.wait("never-tried", "10.0.0.1")).isPositive();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ivanova", "10.0.0.1");
        }
    }
}
