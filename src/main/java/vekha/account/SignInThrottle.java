package vekha.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords. After five failures a name is refused from that address for a minute, then for two,
 * four … fifteen at most; from other addresses the owner of the name still signs in, so nobody can lock anybody out.
 */
@Component
public class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final int FREE_FAILURES_OF_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name must wait at this address; zero when it need not. */
    public synchronized Duration wait(String login, String address) {
        Duration byName = wait(failures.get(login + "\n" + address));
        Duration byAddress = wait(failures.get(address));
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    public synchronized void failed(String login, String address) {
        count(login + "\n" + address, FREE_FAILURES);
        count(address, FREE_FAILURES_OF_ADDRESS);
    }

    public synchronized void succeeded(String login, String address) {
        failures.remove(login + "\n" + address);
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        Failures before = failures.get(key);
        int count = before == null || before.isForgotten(now) ? 1 : before.count() + 1;
        failures.put(key, new Failures(count, now, now.plus(pause(count - free))));
    }

    private static Duration pause(int excess) {
        if (excess < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(excess, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private Duration wait(@Nullable Failures failures) {
        if (failures == null || !failures.until().isAfter(clock.instant())) {
            return Duration.ZERO;
        }
        return Duration.between(clock.instant(), failures.until());
    }

    private record Failures(int count, Instant last, Instant until) {

        boolean isForgotten(Instant now) {
            return last.plus(LONGEST.multipliedBy(2)).isBefore(now);
        }
    }
}
