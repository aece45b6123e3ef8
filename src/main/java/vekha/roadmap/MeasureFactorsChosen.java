package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** It was said which risk factors a measure answers. */
public record MeasureFactorsChosen(
        Act act, MeasureId measure, RoadmapId roadmap, Map<String, ?> before, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
