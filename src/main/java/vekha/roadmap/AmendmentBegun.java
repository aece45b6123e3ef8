package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Somebody began to change a plan in force: from its own text, or from a document. */
public record AmendmentBegun(Act act, RoadmapId roadmap, RoadmapId amended, String title, int measures)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap), Subject.of("roadmap", amended));
    }

    @Override
    public Map<String, ?> after() {
        return Map.of("title", title, "measures", measures);
    }
}
