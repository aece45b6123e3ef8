package vekha.roadmap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A section was put elsewhere among others, or under another heading.
 *
 * @param was where it stood
 * @param now the section it stands in
 */
public record SectionMoved(
        Act act,
        SectionId section,
        RoadmapId roadmap,
        String title,
        PlaceRows.Among was,
        @Nullable SectionId now) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("section", section), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title);
    }

    @Override
    public Map<String, ?> undo() {
        return Undo.numbers("parent", was.parent(), "next", was.before(), "now", now);
    }
}
