package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Puts rows of a draft where somebody dropped them; a row that somebody else has moved meanwhile is not moved silently. */
@Service
public class PlaceRows {

    private final Roadmaps roadmaps;
    private final Sections sections;
    private final Measures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlaceRows(Roadmaps roadmaps, Sections sections, Measures measures, ApplicationEventPublisher events, Clock clock) {
        this.roadmaps = roadmaps;
        this.sections = sections;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A place for a measure.
     *
     * @param section none for the rows before the first section
     * @param before the measure it stands before, none for the end of the section
     */
    public record Place(
            @Nullable SectionId section, @Nullable MeasureId before) {}

    /**
     * A place for a section.
     *
     * @param parent the section it stands in
     * @param before the section it stands before, none for the end
     */
    record Among(@Nullable SectionId parent, @Nullable SectionId before) {}

    /** In words, for the one who finds the row elsewhere. */
    public record Whereabouts(String section, @Nullable String before) {}

    /**
     * @param seen where the row stood on the screen of the one who moves it
     * @throws StaleException when it stands elsewhere by now, or the neighbour does
     */
    @Transactional
    public void measure(Actor actor, RoadmapId id, MeasureId measure, Place seen, Place wanted) {
        roadmaps.draftToArrange(actor, id);
        PlanOutline outline = outline(id);
        Measure moved = measures.of(id, measure);
        if (isElsewhere(outline, moved, seen)) {
            throw new StaleException();
        }
        SectionId section = wanted.section();
        if (section != null && sections.of(id, section).table() != moved.table()) {
            throw new NotVisibleException();
        }
        put(actor, outline, moved, wanted);
    }

    /** A neighbour that went away or came between has not moved the row itself. */
    private static boolean isElsewhere(PlanOutline outline, Measure moved, Place seen) {
        List<MeasureId> row = outline.measuresIn(moved.table(), moved.section()).stream()
                .map(Measure::id)
                .toList();
        MeasureId next = seen.before();
        return !Objects.equals(moved.section(), seen.section())
                || (next != null && row.contains(next) && row.indexOf(next) < row.indexOf(moved.id()));
    }

    /** Where a measure stands now, in words. */
    @Transactional(readOnly = true)
    public Whereabouts whereabouts(Actor actor, RoadmapId id, Place place) {
        roadmaps.visibleTo(actor, id);
        PlanOutline outline = outline(id);
        MeasureId before = place.before();
        Optional<Measure> next = before == null
                ? Optional.empty()
                : outline.measures().stream()
                        .filter(it -> it.id().equals(before))
                        .findFirst();
        return new Whereabouts(
                outline.heading(place.section()), next.map(Measure::title).orElse(null));
    }

    /** Where a measure stands now. */
    @Transactional(readOnly = true)
    public Place place(Actor actor, RoadmapId id, MeasureId measure) {
        roadmaps.visibleTo(actor, id);
        return place(outline(id), measures.of(id, measure));
    }

    static Place place(PlanOutline outline, Measure measure) {
        List<Measure> row = outline.measuresIn(measure.table(), measure.section());
        int next = row.indexOf(measure) + 1;
        return new Place(measure.section(), next < row.size() ? row.get(next).id() : null);
    }

    /** One level in: into the first section under its own; one level out: to the end of the enclosing one. */
    @Transactional
    public void indent(Actor actor, RoadmapId id, MeasureId measure, boolean inwards) {
        roadmaps.draftToArrange(actor, id);
        PlanOutline outline = outline(id);
        Measure moved = measures.of(id, measure);
        SectionId own = moved.section();
        if (inwards) {
            Section under = outline.sectionsUnder(moved.table(), own).stream()
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("roadmap.refused.nowhere-in"));
            List<Measure> row = outline.measuresIn(moved.table(), under.id());
            put(
                    actor,
                    outline,
                    moved,
                    new Place(under.id(), row.isEmpty() ? null : row.get(0).id()));
        } else if (own != null) {
            put(actor, outline, moved, new Place(sections.of(id, own).parent(), null));
        } else {
            throw new RefusedException("roadmap.refused.nowhere-out");
        }
    }

    /** One level in: under the section before it; one level out: after the section it stands in. */
    @Transactional
    public void indent(Actor actor, RoadmapId id, SectionId section, boolean inwards) {
        roadmaps.draftToArrange(actor, id);
        PlanOutline outline = outline(id);
        Section moved = sections.of(id, section);
        List<Section> siblings = outline.sectionsUnder(moved.table(), moved.parent());
        int at = siblings.indexOf(moved);
        if (inwards) {
            if (at == 0) {
                throw new RefusedException("roadmap.refused.nowhere-in");
            }
            SectionId parent = siblings.get(at - 1).id();
            put(actor, outline, moved, parent, outline.sectionsUnder(moved.table(), parent), Integer.MAX_VALUE);
        } else {
            SectionId enclosing = moved.parent();
            if (enclosing == null) {
                throw new RefusedException("roadmap.refused.nowhere-out");
            }
            Section parent = sections.of(id, enclosing);
            List<Section> row = outline.sectionsUnder(moved.table(), parent.parent());
            put(actor, outline, moved, parent.parent(), row, row.indexOf(parent) + 1);
        }
    }

    /**
     * A section, with everything in it, among others under the same heading.
     *
     * @param before the section it stands before, none for the end
     */
    @Transactional
    public void section(Actor actor, RoadmapId id, SectionId section, @Nullable SectionId before) {
        roadmaps.draftToArrange(actor, id);
        PlanOutline outline = outline(id);
        Section moved = sections.of(id, section);
        Section next = before == null ? null : sections.of(id, before);
        SectionId parent = next == null ? null : next.parent();
        List<Section> row = new ArrayList<>(outline.sectionsUnder(moved.table(), parent));
        if (next != null && (next.table() != moved.table() || within(outline, moved, next))) {
            throw new StaleException();
        }
        row.remove(moved);
        put(actor, outline, moved, parent, row, next == null ? Integer.MAX_VALUE : row.indexOf(next));
    }

    private static boolean within(PlanOutline outline, Section moved, Section other) {
        return outline.withAllUnder(moved).contains(other);
    }

    static Among among(PlanOutline outline, Section section) {
        List<Section> row = outline.sectionsUnder(section.table(), section.parent());
        int next = row.indexOf(section) + 1;
        return new Among(section.parent(), next < row.size() ? row.get(next).id() : null);
    }

    private void put(
            Actor actor,
            PlanOutline outline,
            Section moved,
            @Nullable SectionId parent,
            List<Section> others,
            int wanted) {
        events.publishEvent(put(actor.act(clock), outline, moved, parent, others, wanted));
    }

    static SectionMoved put(
            Act act, PlanOutline outline, Section moved, @Nullable SectionId parent, List<Section> others, int wanted) {
        Among was = among(outline, moved);
        List<Section> row = new ArrayList<>(others);
        List<Integer> positions =
                new ArrayList<>(row.stream().map(Section::position).toList());
        positions.add(moved.position());
        positions.sort(null);
        row.add(Math.min(wanted, row.size()), moved);
        for (int at = 0; at < row.size(); at++) {
            row.get(at).placeAt(parent, positions.get(at));
        }
        return new SectionMoved(
                act, moved.id(), moved.roadmap(), moved.content().heading(), was, parent);
    }

    private void put(Actor actor, PlanOutline outline, Measure moved, Place wanted) {
        events.publishEvent(put(actor.act(clock), outline, moved, wanted));
    }

    static MeasureMoved put(Act act, PlanOutline outline, Measure moved, Place wanted) {
        return put(act, outline, moved, wanted, moved.table());
    }

    /** @param table of the section it goes to */
    static MeasureMoved put(Act act, PlanOutline outline, Measure moved, Place wanted, long table) {
        Place was = place(outline, moved);
        SectionId from = moved.section();
        long fromTable = moved.table();
        List<Measure> row = new ArrayList<>(outline.measuresIn(table, wanted.section()));
        row.remove(moved);
        List<Integer> positions =
                new ArrayList<>(row.stream().map(Measure::position).toList());
        positions.add(moved.position());
        positions.sort(null);
        row.add(index(row, wanted.before()), moved);
        for (int at = 0; at < row.size(); at++) {
            row.get(at).placeIn(table, wanted.section(), positions.get(at));
        }
        return new MeasureMoved(
                act,
                moved.id(),
                moved.roadmap(),
                outline.heading(from),
                outline.heading(wanted.section()),
                was,
                wanted.section(),
                fromTable == table ? null : fromTable);
    }

    private static int index(List<Measure> row, @Nullable MeasureId before) {
        if (before == null) {
            return row.size();
        }
        for (int at = 0; at < row.size(); at++) {
            if (Objects.equals(row.get(at).id(), before)) {
                return at;
            }
        }
        throw new StaleException();
    }

    private PlanOutline outline(RoadmapId id) {
        return PlanOutline.of(sections.findByRoadmapOrderByPosition(id), measures.findByRoadmapOrderByPosition(id));
    }
}
