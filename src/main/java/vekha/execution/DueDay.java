package vekha.execution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure on a day when it is due, for whomever.
 *
 * @param who the schools and bodies for which it is due, the first twelve
 * @param all for how many it is due, {@code done} how many have reported it
 * @param changed when something was last done about it, or about what was due together with it at first
 * @param first when it was due before it was put off
 * @param main whether it is the earliest of what was due together at first
 * @param moves how often any of these was put off, or that taken back; only ever grows
 */
public record DueDay(
        long measure,
        long roadmap,
        @Nullable String number,
        String title,
        String roadmapTitle,
        LocalDate due,
        String who,
        int all,
        int done,
        Instant changed,
        LocalDate first,
        boolean main,
        int moves) {}
