package vekha.roadmap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * Somebody looked at what the checks say and said that it is meant so; the reason is the cause of the act.
 *
 * @param about the body or school it was about
 */
public record DoubtDismissed(
        Act act,
        RoadmapId roadmap,
        List<MeasureId> measures,
        Doubt.Kind kind,
        @Nullable String about) implements DomainEvent {

    public DoubtDismissed {
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
    public Map<String, ?> after() {
        return about == null ? Map.of("doubt", kind.name()) : Map.of("doubt", kind.name(), "doubtAbout", about);
    }
}
