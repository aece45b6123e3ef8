package vekha.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The head of the draft says something else than before. */
public record RoadmapChanged(
        Act act, RoadmapId roadmap, Map<String, ?> before, Map<String, ?> after, Map<String, ?> undo)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("roadmap", roadmap));
    }

    static RoadmapChanged between(RoadmapId roadmap, RoadmapHead was, RoadmapHead is, Names names, Act act) {
        Map<String, Object> before = fields(was, names);
        Map<String, Object> after = fields(is, names);
        Map<String, Object> unchanged = new LinkedHashMap<>(before);
        unchanged.entrySet().removeIf(field -> !Objects.equals(field.getValue(), after.get(field.getKey())));
        before.keySet().removeAll(unchanged.keySet());
        after.keySet().removeAll(unchanged.keySet());
        return new RoadmapChanged(act, roadmap, before, after, Map.of("before", was, "after", is));
    }

    private static Map<String, Object> fields(RoadmapHead head, Names names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", head.kind().name());
        fields.put("title", head.title());
        fields.put("periodFrom", head.period().from().toString());
        fields.put("periodTo", head.period().to().toString());
        fields.put("periodText", Objects.toString(head.periodText(), ""));
        fields.put("academic", head.academic());
        fields.put("orderNumber", Objects.toString(head.order().number(), ""));
        fields.put("orderDate", Objects.toString(head.order().date(), ""));
        fields.put("orderIssuer", Objects.toString(head.order().issuer(), ""));
        fields.put("orderSignedBy", Objects.toString(head.order().signedBy(), ""));
        fields.put("orderController", Objects.toString(head.order().controller(), ""));
        fields.put("goals", head.goals());
        fields.put("tasks", head.tasks());
        fields.put("expectedResults", head.expectedResults());
        fields.put(
                "legend",
                head.legend().stream()
                        .map(entry -> entry.abbreviation() + " — " + entry.meaning())
                        .toList());
        fields.put("programmes", names.programmes(head.programmes()));
        fields.put("planSchools", names.schools(head.schools()));
        fields.put("continuousEvery", head.continuousEvery().name());
        return fields;
    }
}
