package vekha.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session was shown at an address: a page, or a file of a list.
 *
 * @param tag its {@code ETag}
 * @param page null where the browser was told that it has it already
 * @param moment the page is of then, or of later
 */
record ShownPage(String tag, AnswerHead head, @Nullable WholePage page, long moment, DependsOn on) {

    /**
     * All that a page depends on beside its address and its reader's cookies.
     *
     * @param parts see {@link Changes#since}
     * @param day today in the zone of whoever reads
     */
    record DependsOn(List<String> parts, LocalDate day, ZoneId zone) {}

    boolean stillTrue(Changes changes, Clock clock) {
        return !changes.since(moment, on.parts())
                && LocalDate.now(clock.withZone(on.zone())).equals(on.day());
    }

    int bytes() {
        return 400 + 60 * on.parts().size() + (page == null ? 0 : page.bytes());
    }
}
