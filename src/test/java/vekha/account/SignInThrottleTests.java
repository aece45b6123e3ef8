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
        othersFail(60);

        assertThat(throttle.wait("never-tried", "10.0.0.1")).isPositive();
    }

    @Test
    void whoSignedInFromAnAddressBeforeDoesNotWaitForTheFailuresOfOthers() {
        throttle.succeeded("ivanova", "10.0.0.1");
        othersFail(60);

        assertThat(throttle.wait("ivanova", "10.0.0.1")).isZero();
        assertThat(throttle.wait("ivanova", "10.0.0.2")).isZero();
        assertThat(throttle.wait("petrova", "10.0.0.1")).isPositive();

        fail(5);
        assertThat(throttle.wait("ivanova", "10.0.0.1")).isPositive();
    }

    @Test
    void addressesOfOneNetworkAreOne() {
        for (int i = 1; i <= 5; i++) {
            throttle.failed("ivanova", "2001:db8:0:1::" + i);
        }

        assertThat(throttle.wait("ivanova", "2001:db8:0:1:ffff:0:0:7")).isPositive();
        assertThat(throttle.wait("ivanova", "2001:db8:0:2::7")).isZero();
    }

    @Test
    void failuresOfAnAddressCountForHalfAnHour() {
        for (int minute = 0; minute < 300; minute++) {
            throttle.failed("person" + minute, "10.0.0.1");
            later(Duration.ofMinutes(1));
        }
        assertThat(throttle.wait("never-tried", "10.0.0.1")).isZero();

        othersFail(60);
        later(Duration.ofMinutes(29));
        assertThat(throttle.wait("never-tried", "10.0.0.1")).isEqualTo(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));
        assertThat(throttle.wait("never-tried", "10.0.0.1")).isZero();
    }

    @Test
    void anAddressIsAsStrictAgainToWhomItHasNotSeenForLong() {
        throttle.succeeded("ivanova", "10.0.0.1");
        later(Duration.ofDays(31));
        othersFail(60);

        assertThat(throttle.wait("ivanova", "10.0.0.1")).isPositive();
    }

    private void later(Duration time) {
        clock.turnTo(clock.instant().plus(time));
    }

    private void othersFail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("person" + i, "10.0.0.1");
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ivanova", "10.0.0.1");
        }
    }
}
