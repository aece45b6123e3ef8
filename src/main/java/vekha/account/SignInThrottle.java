package vekha.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords. After five failures a name is refused from that address for a minute, then for two,
 * four … fifteen at most; from other addresses the owner of the name still signs in, so nobody can lock anybody out. An address
 * from which many sign-ins failed within half an hour lets in no names but those that signed in from there before: a whole office
 * stands behind one address, and who guesses is one of many there.
 */
@Component
public class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** A hundred in an hour at most, whatever the names. */
    private static final int FREE_FAILURES_OF_ADDRESS = 50;

    private static final Duration WINDOW_OF_ADDRESS = Duration.ofMinutes(30);

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]+");
    private static final Duration ACQUAINTANCE = Duration.ofDays(30);
    private static final int REMEMBERED = 20_000;
    private static final int REMEMBERED_ADDRESSES = 5_000;

    private final Clock clock;
    private final Map<String, Failures> ofNames = lastUsed(REMEMBERED);
    private final Map<String, Deque<Instant>> ofAddresses = lastUsed(REMEMBERED_ADDRESSES);
    private final Map<String, Instant> signedIn = lastUsed(REMEMBERED);

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name must wait at this address; zero when it need not. */
    public synchronized Duration wait(String login, String address) {
        String name = name(login, address);
        Duration byName = wait(ofNames.get(name));
        Duration byAddress = isAcquainted(name) ? Duration.ZERO : waitOf(place(address));
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    public synchronized void failed(String login, String address) {
        Instant now = clock.instant();
        String name = name(login, address);
        Failures before = ofNames.get(name);
        int count = before == null || before.isForgotten(now) ? 1 : before.count() + 1;
        ofNames.put(name, new Failures(count, now, now.plus(pause(count - FREE_FAILURES))));
        Deque<Instant> last = ofAddresses.computeIfAbsent(place(address), none -> new ArrayDeque<>());
        last.addLast(now);
        if (last.size() > FREE_FAILURES_OF_ADDRESS) {
            last.removeFirst();
        }
    }

    public synchronized void succeeded(String login, String address) {
        String name = name(login, address);
        ofNames.remove(name);
        signedIn.put(name, clock.instant());
    }

    private static Duration pause(int excess) {
        if (excess < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(excess, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private Duration wait(@Nullable Failures failures) {
        return failures == null ? Duration.ZERO : until(failures.until());
    }

    /** Until the first of the last failures is half an hour old. */
    private Duration waitOf(String place) {
        Deque<Instant> last = ofAddresses.get(place);
        return last == null || last.size() < FREE_FAILURES_OF_ADDRESS
                ? Duration.ZERO
                : until(last.getFirst().plus(WINDOW_OF_ADDRESS));
    }

    private boolean isAcquainted(String name) {
        Instant last = signedIn.get(name);
        return last != null && last.plus(ACQUAINTANCE).isAfter(clock.instant());
    }

    private Duration until(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String name(String login, String address) {
        return login + "\n" + place(address);
    }

    /** One machine has as many IPv6 addresses as it likes: the network it stands in counts, told by the first eight bytes. */
    private static String place(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** Forgets what was looked at longest ago. */
    private static <T> Map<String, T> lastUsed(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    private record Failures(int count, Instant last, Instant until) {

        boolean isForgotten(Instant now) {
            return last.plus(LONGEST.multipliedBy(2)).isBefore(now);
        }
    }
}
