package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A measure says something else than before.
 *
 * @param undo the same in numbers, see {@link MeasureContent#changeTo}
 */
public record MeasureChanged(
        Act act, MeasureId measure, RoadmapId roadmap, Map<String, ?> before, Map<String, ?> after, Map<String, ?> undo)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }
}
