package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Act;

/** Changes the same thing in many measures of a draft at one stroke; what somebody else has changed meanwhile is left alone. */
@Service
public class ChangeMany {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Measures measures;
    private final TerritoryNames names;
    private final Clock clock;

    ChangeMany(Roadmaps roadmaps, PlanTables tables, Measures measures, TerritoryNames names, Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.measures = measures;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What would become of one measure.
     *
     * @param before the fields that would change, as they are, in words
     * @param refusal key of the sentence why this one cannot be changed so
     */
    public record Preview(
            MeasureId measure,
            int version,
            @Nullable String number,
            String title,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String refusal) {

        public boolean isChange() {
            return refusal == null && !after.isEmpty();
        }
    }

    /** @param stale those changed by somebody else since the preview, or deleted: nothing was done to them */
    public record Outcome(int changed, List<MeasureId> stale, UUID group) {}

    /** In the order of the plan; nothing is changed. */
    @Transactional(readOnly = true)
    public List<Preview> preview(Actor actor, RoadmapId id, Collection<MeasureId> chosen, MeasureEdit edit) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        roadmap.requireDraft();
        List<Measure> among = among(id, chosen);
        Names known = names(roadmap, among, edit);
        return among.stream().map(measure -> preview(measure, edit, known)).toList();
    }

    /** @param opened the version of each measure that the preview showed */
    @Transactional
    public Outcome by(Actor actor, RoadmapId id, Map<MeasureId, Integer> opened, MeasureEdit edit) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        List<Measure> among = among(id, opened.keySet());
        Names known = names(roadmap, among, edit);
        Map<Long, Plan> plans = plans(roadmap);
        UUID group = UUID.randomUUID();
        Act act = actor.act(clock).within(group);
        List<MeasureId> stale = new ArrayList<>(opened.keySet());
        List<Measure> changed = new ArrayList<>();
        for (Measure measure : among) {
            if (Integer.valueOf(measure.version()).equals(opened.get(measure.id()))) {
                stale.remove(measure.id());
                if (preview(measure, edit, known).isChange()) {
                    measure.change(
                            AnsweringText.after(edit, measure.content(), known),
                            Objects.requireNonNull(plans.get(measure.table())),
                            known,
                            act);
                    changed.add(measure);
                }
            }
        }
        measures.saveAll(changed);
        return new Outcome(changed.size(), stale, group);
    }

    private static Preview preview(Measure measure, MeasureEdit edit, Names known) {
        MeasureContent before = measure.content();
        MeasureContent after = AnsweringText.after(edit, before, known);
        return new Preview(
                measure.id(),
                measure.version(),
                before.number(),
                before.title(),
                before.differencesFrom(after, known),
                after.differencesFrom(before, known),
                refusal(after));
    }

    private static @Nullable String refusal(MeasureContent after) {
        for (MeasureField field : MeasureField.values()) {
            String text = field.of(after);
            if (field.isRequired() && (text == null || text.isBlank())) {
                return "roadmap.bulk.refused.blank";
            }
            if (text != null && text.length() > field.longest()) {
                return "roadmap.too-long";
            }
        }
        return null;
    }

    private List<Measure> among(RoadmapId id, Collection<MeasureId> chosen) {
        Set<MeasureId> wanted = Set.copyOf(chosen);
        return measures.findByRoadmapOrderByPosition(id).stream()
                .filter(measure -> measure.deletedAt() == null && wanted.contains(measure.id()))
                .toList();
    }

    private Map<Long, Plan> plans(Roadmap roadmap) {
        return tables.findByRoadmapOrderByPosition(roadmap.id()).stream()
                .collect(Collectors.toMap(PlanTable::id, table -> table.plan(roadmap.period(), roadmap.academic())));
    }

    private Names names(Roadmap roadmap, List<Measure> among, MeasureEdit edit) {
        Set<BodyId> bodies = new HashSet<>();
        Set<SchoolId> schools = new HashSet<>();
        List<Function<MeasureContent, MeasureContent>> both = List.of(Function.identity(), edit::applyTo);
        for (Measure measure : among) {
            both.forEach(of -> {
                bodies.addAll(of.apply(measure.content()).bodies());
                schools.addAll(of.apply(measure.content()).schools());
            });
        }
        return names.of(roadmap.territory(), bodies, schools, Set.of());
    }
}
