package vekha.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A measure was put elsewhere in the plan; the section is named as it is printed, empty for none.
 *
 * @param was where it stood
 * @param now its section
 * @param table the table it stood in, when it stands in another one now
 */
public record MeasureMoved(
        Act act,
        MeasureId measure,
        RoadmapId roadmap,
        String from,
        String to,
        PlaceRows.Place was,
        @Nullable SectionId now,
        @Nullable Long table)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("measure", measure), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> before() {
        return Map.of("section", from);
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("section", to);
    }

    @Override
    public Map<String, ?> undo() {
        Map<String, @Nullable Object> numbers =
                new LinkedHashMap<>(Undo.numbers("section", was.section(), "next", was.before(), "now", now));
        if (table != null) {
            numbers.put("table", table);
        }
        return numbers;
    }
}
