package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.StaleException;

/** Adds, changes, deletes and restores measures of a draft. */
@Service
public class EditMeasures {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final TerritoryNames names;
    private final TypedBodies typedBodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditMeasures(
            Roadmaps roadmaps,
            PlanTables tables,
            Sections sections,
            Measures measures,
            TerritoryNames names,
            TypedBodies typedBodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
        this.names = names;
        this.typedBodies = typedBodies;
        this.events = events;
        this.clock = clock;
    }

    /** The measure stands last in its section, or last of those without one. */
    @Transactional
    public MeasureId add(Actor actor, RoadmapId id, long table, @Nullable SectionId section, MeasureContent content) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        PlanTable in = tables.findByIdAndRoadmap(table, id).orElseThrow(NotVisibleException::new);
        requireInTable(id, section, table);
        names.of(roadmap.territory(), content.bodies(), content.schools(), Set.of());
        Measure measure = measures.save(new Measure(
                in,
                section,
                measures.nextPosition(id),
                connected(roadmap, content),
                in.plan(roadmap.period(), roadmap.academic())));
        events.publishEvent(new MeasureAdded(actor.act(clock), measure.id(), id, content.title(), content.deadline()));
        return measure.id();
    }

    /** Who is named in the text and nowhere chosen answers, as in a document that was read. */
    private MeasureContent connected(Roadmap roadmap, MeasureContent content) {
        return content.bodies().isEmpty()
                ? content.with(
                        typedBodies
                                .read(roadmap.territory(), content.responsible())
                                .bodies(),
                        content.schools())
                : content;
    }

    /** @param opened the version the form was opened on */
    @Transactional
    public void change(Actor actor, RoadmapId id, MeasureId measure, int opened, MeasureContent wanted) {
        change(actor, roadmaps.draftToEdit(actor, id), measure, opened, before -> wanted);
    }

    /** Changes what the edit speaks of and leaves the rest as it is stored. */
    @Transactional
    public void change(Actor actor, RoadmapId id, MeasureId measure, int opened, MeasureEdit edit) {
        change(actor, roadmaps.draftToEdit(actor, id), measure, opened, edit::applyTo);
    }

    private void change(
            Actor actor, Roadmap roadmap, MeasureId measure, int opened, UnaryOperator<MeasureContent> edit) {
        Measure changed = measures.of(roadmap.id(), measure);
        StaleException.check(opened, changed.version());
        MeasureContent before = changed.content();
        MeasureContent edited = edit.apply(before);
        boolean named = before.bodies().isEmpty() && !edited.responsible().equals(before.responsible());
        MeasureContent wanted = named ? connected(roadmap, edited) : edited;
        changed.change(wanted, plan(roadmap, changed), names(roadmap, before, wanted), actor.act(clock));
        measures.save(changed);
    }

    @Transactional
    public void delete(Actor actor, RoadmapId id, MeasureId measure) {
        roadmaps.draftToArrange(actor, id);
        Measure deleted = measures.of(id, measure);
        deleted.delete(actor.act(clock));
        measures.save(deleted);
    }

    /** It comes back to its section; without a section when that lies in the trash itself. */
    @Transactional
    public void restore(Actor actor, RoadmapId id, MeasureId measure) {
        roadmaps.draftToArrange(actor, id);
        Measure restored = measures.deleted(id, measure);
        restored.restore(liveSection(restored), restored.position(), actor.act(clock));
        measures.save(restored);
    }

    private @Nullable SectionId liveSection(Measure measure) {
        SectionId section = measure.section();
        return section == null
                ? null
                : sections.findByIdAndRoadmap(section.value(), measure.roadmap())
                        .filter(it -> it.deletedAt() == null)
                        .map(Section::id)
                        .orElse(null);
    }

    private void requireInTable(RoadmapId roadmap, @Nullable SectionId section, long table) {
        if (section != null && sections.of(roadmap, section).table() != table) {
            throw new NotVisibleException();
        }
    }

    private Plan plan(Roadmap roadmap, Measure measure) {
        return tables.findByIdAndRoadmap(measure.table(), roadmap.id())
                .orElseThrow(NotVisibleException::new)
                .plan(roadmap.period(), roadmap.academic());
    }

    private Names names(Roadmap roadmap, MeasureContent before, MeasureContent after) {
        List<BodyId> bodies = new ArrayList<>(before.bodies());
        bodies.addAll(after.bodies());
        Set<SchoolId> schools = new HashSet<>(before.schools());
        schools.addAll(after.schools());
        return names.of(roadmap.territory(), bodies, schools, Set.of());
    }
}
