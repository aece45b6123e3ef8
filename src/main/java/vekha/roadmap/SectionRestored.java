package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * A section was taken out of the trash with everything deleted along with it.
 *
 * @param parts the section itself and all other ones that came back with it
 */
public record SectionRestored(
        Act act, SectionId section, List<SectionId> parts, RoadmapId roadmap, String title, int measures)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("section", section), Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title, "measures", measures);
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of("parts", parts.stream().map(SectionId::value).toList());
    }
}
