package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;

/** Moves measures and sections of a draft; where they stand is changed by one person at a time. */
@Service
public class ArrangePlan {

    /** Which way a row goes. */
    public enum Way {
        UP,
        DOWN
    }

    private final Roadmaps roadmaps;
    private final Sections sections;
    private final Measures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrangePlan(
            Roadmaps roadmaps, Sections sections, Measures measures, ApplicationEventPublisher events, Clock clock) {
        this.roadmaps = roadmaps;
        this.sections = sections;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /** One row up or down; past the first or last row of its section into the neighbouring one. */
    @Transactional
    public void moveMeasure(Actor actor, RoadmapId id, MeasureId measure, Way way) {
        roadmaps.draftToArrange(actor, id);
        Measure moved = measures.of(id, measure);
        PlanOutline outline = outline(id);
        PlaceRows.Place was = PlaceRows.place(outline, moved);
        List<Measure> row = outline.measuresIn(moved.table(), moved.section());
        int to = row.indexOf(moved) + (way == Way.UP ? -1 : 1);
        if (to >= 0 && to < row.size()) {
            Measure neighbour = row.get(to);
            int position = moved.position();
            moved.placeAt(moved.section(), neighbour.position());
            neighbour.placeAt(neighbour.section(), position);
            told(actor, moved, outline, was);
        } else {
            outline.neighbour(moved.table(), moved.section(), way).ifPresent(place -> {
                putAt(moved, outline.measuresIn(moved.table(), place.section()), place.section(), way == Way.DOWN);
                told(actor, moved, outline, was);
            });
        }
    }

    /** To the end of a section of the same table, or of the rows without a section. */
    @Transactional
    public void moveMeasureTo(Actor actor, RoadmapId id, MeasureId measure, @Nullable SectionId section) {
        roadmaps.draftToArrange(actor, id);
        Measure moved = measures.of(id, measure);
        if (section != null && sections.of(id, section).table() != moved.table()) {
            throw new NotVisibleException();
        }
        if (!Objects.equals(moved.section(), section)) {
            PlanOutline outline = outline(id);
            PlaceRows.Place was = PlaceRows.place(outline, moved);
            moved.placeAt(section, measures.nextPosition(id));
            told(actor, moved, outline, was);
        }
    }

    /** Changes places with the section before or after it under the same heading. */
    @Transactional
    public void moveSection(Actor actor, RoadmapId id, SectionId section, Way way) {
        roadmaps.draftToArrange(actor, id);
        Section moved = sections.of(id, section);
        PlanOutline outline = outline(id);
        PlaceRows.Among was = PlaceRows.among(outline, moved);
        List<Section> row = outline.sectionsUnder(moved.table(), moved.parent());
        int to = row.indexOf(moved) + (way == Way.UP ? -1 : 1);
        if (to >= 0 && to < row.size()) {
            Section neighbour = row.get(to);
            int position = moved.position();
            moved.placeAt(neighbour.position());
            neighbour.placeAt(position);
            events.publishEvent(new SectionMoved(
                    actor.act(clock), section, id, moved.content().heading(), was, moved.parent()));
        }
    }

    private PlanOutline outline(RoadmapId id) {
        return PlanOutline.of(sections.findByRoadmapOrderByPosition(id), measures.findByRoadmapOrderByPosition(id));
    }

    private static void putAt(Measure moved, List<Measure> row, @Nullable SectionId section, boolean first) {
        List<Measure> wanted = new ArrayList<>(row);
        wanted.add(first ? 0 : wanted.size(), moved);
        List<Integer> positions =
                new ArrayList<>(row.stream().map(Measure::position).toList());
        positions.add(moved.position());
        positions.sort(null);
        for (int at = 0; at < wanted.size(); at++) {
            wanted.get(at).placeAt(section, positions.get(at));
        }
    }

    private void told(Actor actor, Measure moved, PlanOutline outline, PlaceRows.Place was) {
        Act act = actor.act(clock);
        events.publishEvent(new MeasureMoved(
                act,
                moved.id(),
                moved.roadmap(),
                outline.heading(was.section()),
                outline.heading(moved.section()),
                was,
                moved.section(),
                null));
    }
}
