package vekha.foundation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, where, when and why.
 *
 * @param by number of the person, null for the system itself
 * @param territory number of the territory the act belongs to
 * @param at moment in UTC
 * @param cause the reason given, if any
 * @param group shared by the acts that were done at one stroke, so that they can be taken back at one stroke
 */
public record Act(
        @Nullable Long by,
        @Nullable Long territory,
        Instant at,
        @Nullable String cause,
        @Nullable UUID group) {

    public Act(@Nullable Long by, @Nullable Long territory, Instant at, @Nullable String cause) {
        this(by, territory, at, cause, null);
    }

    public Act because(@Nullable String reason) {
        return new Act(by, territory, at, reason, group);
    }

    /** The same act as it belongs to the territory of what it is done to. */
    public Act in(long place) {
        return new Act(by, place, at, cause, group);
    }

    /** The same act as one of several done at one stroke. */
    public Act within(UUID stroke) {
        return new Act(by, territory, at, cause, stroke);
    }
}
