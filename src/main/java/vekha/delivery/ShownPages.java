package vekha.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was shown to each session at each address last, while nothing it depends on has changed. Bounded by memory, oldest and least
 * asked out first; what several sessions were shown alike lies there once ({@link KeptPages}).
 */
@Component
public class ShownPages {

    private static final String SHOWING = ShownPages.class.getName();
    private static final long MOST_BYTES = 32L << 20;

    private final Changes changes;
    private final Clock clock;
    private final Cache<String, ShownPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, ShownPage page) -> 2 * key.length() + page.bytes())
            .build();

    ShownPages(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** A page that is being made for an address, of a moment. */
    private static final class Showing {

        private final String key;
        private final long moment;
        private ShownPage.@Nullable DependsOn on;

        Showing(String key, long moment) {
            this.key = key;
            this.moment = moment;
        }
    }

    /**
     * What the answer to this request shows depends on nothing but its address, the reader's session and what is named.
     *
     * @param parts territories and persons, as {@link Changes} names them
     */
    public static void dependsOn(HttpServletRequest request, List<String> parts, LocalDate today, ZoneId zone) {
        if (request.getAttribute(SHOWING) instanceof Showing showing) {
            showing.on = new ShownPage.DependsOn(parts, today, zone);
        }
    }

    /** @param ownAct the moment of the session's last act */
    Optional<ShownPage> find(String key, long ownAct) {
        return Optional.ofNullable(pages.getIfPresent(key))
                .filter(page -> page.moment() >= ownAct && page.stillTrue(changes, clock));
    }

    /** From now on whatever is read for this request is of this moment or later. */
    void begin(HttpServletRequest request, String key) {
        request.setAttribute(SHOWING, new Showing(key, changes.moment()));
    }

    long next() {
        return changes.next();
    }

    static boolean mayKeep(HttpServletRequest request) {
        return request.getAttribute(SHOWING) instanceof Showing showing
                && showing.on != null
                && showing.moment != Changes.UNKNOWN;
    }

    /** @param page null when the browser was told that it has it */
    void keep(HttpServletRequest request, String tag, AnswerHead head, @Nullable WholePage page) {
        if (request.getAttribute(SHOWING) instanceof Showing showing && showing.on != null) {
            pages.put(showing.key, new ShownPage(tag, head, page, showing.moment, showing.on));
        }
    }
}
