package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Moves or deletes many rows of a draft at once: all of them or none, and as one act to take back. */
@Service
public class ArrangeMany {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrangeMany(
            Roadmaps roadmaps,
            PlanTables tables,
            Sections sections,
            Measures measures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
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
     * @param lost what it says and the other table, to which it would go, has no column for
     * @param anew its deadline, where the other table reads it against another period
     */
    public record Preview(
            MeasureId measure,
            int version,
            @Nullable String number,
            String title,
            String from,
            boolean there,
            List<MeasureField> lost,
            @Nullable ReadAnew anew) {

        public boolean moves() {
            return !there && lost.isEmpty();
        }
    }

    /** A wording and what it is read against in either table. */
    public record ReadAnew(String wording, Plan before, Plan after) {}

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
        PlanTable in = tableOf(id, to);
        Map<Long, Plan> read = in == null ? Map.of() : plans(roadmap);
        return among(outline, chosen).stream()
                .map(it -> new Preview(
                        it.id(),
                        it.version(),
                        it.number(),
                        it.title(),
                        outline.heading(it.section()),
                        Objects.equals(it.section(), to),
                        lost(in, it),
                        in == null ? null : anew(it, read, in)))
                .toList();
    }

    /** What each table reads its deadlines against. */
    private Map<Long, Plan> plans(Roadmap roadmap) {
        return tables.findByRoadmapOrderByPosition(roadmap.id()).stream()
                .collect(Collectors.toMap(PlanTable::id, it -> it.plan(roadmap.period(), roadmap.academic())));
    }

    private static @Nullable ReadAnew anew(Measure row, Map<Long, Plan> read, PlanTable in) {
        Plan before = read.get(row.table());
        Plan after = read.get(in.id());
        return before == null || after == null || before.equals(after)
                ? null
                : new ReadAnew(row.content().effectiveDeadline(), before, after);
    }

    private @Nullable PlanTable tableOf(RoadmapId id, @Nullable SectionId section) {
        return section == null
                ? null
                : tables.findByIdAndRoadmap(sections.of(id, section).table(), id)
                        .orElseThrow(NotVisibleException::new);
    }

    private static List<MeasureField> lost(@Nullable PlanTable in, Measure row) {
        return in == null || in.id() == row.table() ? List.of() : in.withoutColumn(row.content());
    }

    /** The headings rows can be moved under, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<Heading> headings(Actor actor, RoadmapId id) {
        roadmaps.visibleTo(actor, id);
        PlanOutline outline = outline(id);
        List<PlanTable> all = tables.findByRoadmapOrderByPosition(id);
        return all.stream()
                .flatMap(table -> outline.sectionsOf(table.id()).stream()
                        .map(it -> new Heading(it.id(), it.content().heading(), all.size() > 1 ? table.title() : null)))
                .toList();
    }

    /**
     * A section by its number in the database and as it is printed.
     *
     * @param table what its table is called, where there are several
     */
    public record Heading(
            SectionId id, String text, @Nullable String table) {}

    /**
     * To the end of a section, in the order they stand in; it may be a section of another table of the plan, against whose
     * period the deadline is read then.
     *
     * @return how many were moved: those that stand there already are not
     * @throws StaleException when one of them was deleted meanwhile
     * @throws RefusedException when one of them says what the other table has no column for
     */
    @Transactional
    public int move(Actor actor, RoadmapId id, Collection<MeasureId> chosen, @Nullable SectionId to) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        PlanOutline outline = outline(id);
        PlanTable in = tableOf(id, to);
        Act act = actor.act(clock);
        int moved = 0;
        for (Measure row : all(outline, chosen)) {
            if (!lost(in, row).isEmpty()) {
                throw new RefusedException("roadmap.many.no-column", row.title());
            }
            if (!Objects.equals(row.section(), to)) {
                put(act, outline.sorted(), row, to, in, roadmap);
                moved++;
            }
        }
        return moved;
    }

    private void put(
            Act act,
            PlanOutline outline,
            Measure row,
            @Nullable SectionId to,
            @Nullable PlanTable in,
            Roadmap roadmap) {
        long table = in == null ? row.table() : in.id();
        boolean leaves = table != row.table();
        events.publishEvent(PlaceRows.put(act, outline, row, new PlaceRows.Place(to, null), table));
        if (in != null && leaves) {
            row.readAgain(in.plan(roadmap.period(), roadmap.academic()));
        }
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
