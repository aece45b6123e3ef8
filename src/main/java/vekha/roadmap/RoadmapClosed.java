package vekha.roadmap;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The plan is over: nothing is asked for any more. */
public record RoadmapClosed(Act act, RoadmapId roadmap, Order order) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        return order.fields();
    }
}
