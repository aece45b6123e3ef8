package vekha.deadline;

import java.util.List;
import vekha.foundation.Period;

/** How a measure is timed. */
public sealed interface Schedule {

    /** What falls due within a plan period, sorted by end, then start. */
    List<Occurrence> within(Period period);

    /** No date can be given: an event, a plan of others, a need, or wording nobody understands. */
    record Waiting() implements Schedule {
        @Override
        public List<Occurrence> within(Period period) {
            return List.of();
        }
    }
}
