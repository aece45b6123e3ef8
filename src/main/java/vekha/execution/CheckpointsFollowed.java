package vekha.execution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.roadmap.RoadmapId;

/** The checkpoints of a plan followed its new edition. */
public record CheckpointsFollowed(Act act, RoadmapId roadmap, int carried, List<Moved> moved, int opened, int removed)
        implements DomainEvent {

    public CheckpointsFollowed {
        moved = List.copyOf(moved);
    }

    /** An open checkpoint that is asked for on another day, or of another body; no day while it waits for its event. */
    public record Moved(
            CheckpointAddress of,
            @Nullable LocalDate was,
            @Nullable LocalDate due) {

        public boolean isOfAnotherDay() {
            return !Objects.equals(was, due);
        }
    }

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Integer> after = new LinkedHashMap<>();
        after.put("marksMoved", carried);
        after.put("checkpointsMoved", moved.size());
        after.put("checkpoints", opened);
        after.put("checkpointsRemoved", removed);
        return after;
    }
}
