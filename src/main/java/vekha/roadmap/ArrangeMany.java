package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;
import vekha.foundation.StaleException;

/** Moves or deletes many rows of a draft at once: all of them or none, and as one act to take back. */
@Service
public class ArrangeMany {

    private final Roadmaps roadmaps;
    private final Sections sections;
    private final Measures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrangeMany(
            Roadmaps roadmaps, Sections sections, Measures measures, ApplicationEventPublisher events, Clock clock) {
        this.roadmaps = roadmaps;
        this.sections = sections;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would become of one row.
     *
     * @param from the heading it stands under, empty for none
     * @param there whether it stands where it is to go already
     * @param elsewhere whether it stands in another table, from which no row leaves
     */
    public record Preview(
            MeasureId measure,
            int version,
            @Nullable String number,
            String title,
            String from,
            boolean there,
            boolean elsewhere) {

        public boolean moves() {
            return !there && !elsewhere;
        }
    }

    /**
     * In the order of the plan; nothing is changed.
     *
     * @param to the section they would go to, none for the rows before the first section
     */
    @Transactional(readOnly = true)
    public List<Preview> preview(Actor actor, RoadmapId id, Collection<MeasureId> chosen, @Nullable SectionId to) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        roadmap.requireDraft();
        PlanOutline outline = outline(id);
        Section target = to == null ? null : sections.of(id, to);
        return among(outline, chosen).stream()
                .map(it -> new Preview(
                        it.id(),
                        it.version(),
                        it.number(),
                        it.title(),
                        outline.heading(it.section()),
                        Objects.equals(it.section(), to),
                        target != null && target.table() != it.table()))
                .toList();
    }

    /** The headings rows can be moved under, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<Heading> headings(Actor actor, RoadmapId id) {
        roadmaps.visibleTo(actor, id);
        PlanOutline outline = outline(id);
        return outline.measures().stream()
                .map(Measure::table)
                .distinct()
                .flatMap(table -> outline.sectionsOf(table).stream())
                .map(it -> new Heading(it.id(), it.content().heading()))
                .toList();
    }

    /** A section by its number in the database and as it is printed. */
    public record Heading(SectionId id, String text) {}

    /**
     * To the end of a section, in the order they stand in.
     *
     * @return how many were moved: those that stand there already are not
     * @throws StaleException when one of them was deleted meanwhile
     */
    @Transactional
    public int move(Actor actor, RoadmapId id, Collection<MeasureId> chosen, @Nullable SectionId to) {
        roadmaps.draftToArrange(actor, id);
        PlanOutline outline = outline(id);
        Section target = to == null ? null : sections.of(id, to);
        Act act = actor.act(clock);
        int moved = 0;
        for (Measure row : all(outline, chosen)) {
            if (target != null && target.table() != row.table()) {
                throw new NotVisibleException();
            }
            if (!Objects.equals(row.section(), to)) {
                events.publishEvent(PlaceRows.put(act, outline.sorted(), row, new PlaceRows.Place(to, null)));
                moved++;
            }
        }
        return moved;
    }

    /**
     * @param opened the version of each row that the preview showed
     * @throws StaleException when one of them was changed or deleted meanwhile
     */
    @Transactional
    public int delete(Actor actor, RoadmapId id, Map<MeasureId, Integer> opened) {
        roadmaps.draftToArrange(actor, id);
        List<Measure> rows = all(outline(id), opened.keySet());
        rows.forEach(row -> StaleException.check(opened.getOrDefault(row.id(), -1), row.version()));
        Act act = actor.act(clock);
        rows.forEach(row -> row.delete(act));
        measures.saveAll(rows);
        return rows.size();
    }

    private static List<Measure> all(PlanOutline outline, Collection<MeasureId> chosen) {
        List<Measure> rows = among(outline, chosen);
        if (rows.size() < Set.copyOf(chosen).size()) {
            throw new StaleException();
        }
        return rows;
    }

    private static List<Measure> among(PlanOutline outline, Collection<MeasureId> chosen) {
        Set<MeasureId> wanted = Set.copyOf(chosen);
        List<Measure> rows = new ArrayList<>();
        outline.measures().stream()
                .map(Measure::table)
                .distinct()
                .forEach(table -> outline.measuresInOrder(table, outline.sectionsOf(table))
                        .forEach(rows::add));
        rows.removeIf(row -> !wanted.contains(row.id()));
        return rows;
    }

    private PlanOutline outline(RoadmapId id) {
        return PlanOutline.of(sections.findByRoadmapOrderByPosition(id), measures.findByRoadmapOrderByPosition(id));
    }
}
