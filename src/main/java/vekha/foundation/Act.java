package vekha.foundation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, where, when and why.
 *
 * @param by number of the person, null for the system itself
 * @param territory number of the territory the act belongs to
 * @param at moment in UTC
 * @param cause the reason given, if any
 */
public record Act(
        @Nullable Long by,
        @Nullable Long territory,
        Instant at,
        @Nullable String cause) {

    public Act because(@Nullable String reason) {
        return new Act(by, territory, at, reason);
    }
}
