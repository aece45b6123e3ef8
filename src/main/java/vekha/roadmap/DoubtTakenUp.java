package vekha.roadmap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A doubt that had been dismissed is to be looked at after all. */
public record DoubtTakenUp(Act act, RoadmapId roadmap, List<MeasureId> measures, Doubt.Kind kind)
        implements DomainEvent {

    public DoubtTakenUp {
        measures = List.copyOf(measures);
    }

    @Override
    public List<Subject> subjects() {
        return Stream.concat(
                        Stream.of(Subject.of("roadmap", roadmap)),
                        measures.stream().map(measure -> Subject.of("measure", measure)))
                .toList();
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("doubt", kind.name());
    }
}
