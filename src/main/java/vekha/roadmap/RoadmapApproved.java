package vekha.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The plan came into force by an order; from now on it is executed. */
public record RoadmapApproved(Act act, RoadmapId roadmap, TerritoryId territory, int edition, Order order)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("orderNumber", Objects.requireNonNull(order.number()));
        after.put("orderDate", Objects.requireNonNull(order.date()).toString());
        after.put("edition", edition);
        return after;
    }
}
