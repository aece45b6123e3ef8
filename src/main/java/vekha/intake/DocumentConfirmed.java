package vekha.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.roadmap.RoadmapId;

/** A document became a roadmap. */
record DocumentConfirmed(Act act, RoadmapId roadmap, String fileName, int measures, int addedBodies, int addedSchools)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fileName", fileName);
        facts.put("measures", measures);
        facts.put("addedBodies", addedBodies);
        facts.put("addedSchools", addedSchools);
        return facts;
    }

    @Override
    public Map<String, ?> undo() {
        return Map.of();
    }
}
