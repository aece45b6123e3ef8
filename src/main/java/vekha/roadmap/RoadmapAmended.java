package vekha.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * An order changed the plan in force: from now on it is executed in its new edition.
 *
 * @param amendment the draft that became the edition
 * @param added measures that were not there before
 * @param moves marks that go to another measure, as was decided before the approval
 */
public record RoadmapAmended(
        Act act,
        RoadmapId roadmap,
        TerritoryId territory,
        int edition,
        Order order,
        RoadmapId amendment,
        Set<MeasureId> added,
        List<MarkMove> moves)
        implements DomainEvent {

    /** A mark, by the number of its checkpoint, and the measure that takes it over. */
    public record MarkMove(long checkpoint, MeasureId to) {}

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap), Subject.of("roadmap", amendment));
    }

    @Override
    public Map<String, ?> after() {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("orderNumber", Objects.requireNonNull(order.number()));
        after.put("orderDate", Objects.requireNonNull(order.date()).toString());
        after.put("edition", edition);
        after.put("measuresAdded", added.size());
        after.put("marksMoved", moves.size());
        return after;
    }
}
