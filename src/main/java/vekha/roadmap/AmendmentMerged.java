package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The plan in force took the amendment over; what it says is an edition now. */
public record AmendmentMerged(Act act, RoadmapId roadmap, Order order) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return order.fields();
    }
}
