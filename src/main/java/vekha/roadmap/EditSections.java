package vekha.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** Adds, changes, deletes and restores sections of a draft. */
@Service
public class EditSections {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditSections(
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

    @Transactional
    public SectionId add(Actor actor, RoadmapId id, long table, @Nullable SectionId parent, SectionContent content) {
        roadmaps.draftToArrange(actor, id);
        PlanTable in = tables.findByIdAndRoadmap(table, id).orElseThrow(NotVisibleException::new);
        if (parent != null && sections.of(id, parent).table() != table) {
            throw new NotVisibleException();
        }
        Section section = sections.save(new Section(in, parent, sections.nextPosition(id), content));
        events.publishEvent(new SectionAdded(actor.act(clock), section.id(), id, content.heading()));
        return section.id();
    }

    /** @param opened the version the form was opened on */
    @Transactional
    public void change(Actor actor, RoadmapId id, SectionId section, int opened, SectionContent content) {
        roadmaps.draftToEdit(actor, id);
        Section changed = sections.of(id, section);
        StaleException.check(opened, changed.version());
        changed.change(content, actor.act(clock));
        sections.save(changed);
    }

    /** Everything in the section goes into the trash with it, and comes back with it. */
    @Transactional
    public void delete(Actor actor, RoadmapId id, SectionId section) {
        roadmaps.draftToArrange(actor, id);
        Section deleted = sections.of(id, section);
        Act act = actor.act(clock);
        PlanOutline outline = new PlanOutline(sections(id, null), measures(id, null));
        List<Section> parts = outline.withAllUnder(deleted);
        parts.forEach(part -> part.delete(act));
        List<Measure> within = within(parts, outline.measures());
        within.forEach(measure -> measure.delete(act));
        measures.saveAll(within);
        events.publishEvent(new SectionDeleted(
                act, section, ids(parts), id, deleted.content().heading(), within.size()));
    }

    @Transactional
    public void restore(Actor actor, RoadmapId id, SectionId section) {
        roadmaps.draftToArrange(actor, id);
        Section restored = sections.deleted(id, section);
        Act act = actor.act(clock);
        Instant when = restored.deletedAt();
        PlanOutline deleted = new PlanOutline(sections(id, when), measures(id, when));
        List<Section> parts = deleted.withAllUnder(restored);
        parts.forEach(Section::restore);
        List<Measure> within = within(parts, deleted.measures());
        within.forEach(measure -> measure.restore(measure.section(), measure.position(), act));
        measures.saveAll(within);
        List<SectionId> back = new ArrayList<>(ids(parts));
        back.addAll(restoreEnclosing(id, restored));
        events.publishEvent(
                new SectionRestored(act, section, back, id, restored.content().heading(), within.size()));
    }

    /** A section cannot stand in one that lies in the trash: the enclosing ones come back, empty but for it. */
    private List<SectionId> restoreEnclosing(RoadmapId id, Section section) {
        List<SectionId> back = new ArrayList<>();
        SectionId parent = section.parent();
        while (parent != null) {
            Section enclosing = sections.findByIdAndRoadmap(parent.value(), id).orElseThrow(NotVisibleException::new);
            if (enclosing.deletedAt() != null) {
                enclosing.restore();
                back.add(enclosing.id());
            }
            parent = enclosing.parent();
        }
        return back;
    }

    private static List<SectionId> ids(List<Section> sections) {
        return sections.stream().map(Section::id).toList();
    }

    private List<Section> sections(RoadmapId id, @Nullable Instant deletedAt) {
        return sections.findByRoadmapOrderByPosition(id).stream()
                .filter(section -> Objects.equals(section.deletedAt(), deletedAt))
                .toList();
    }

    private List<Measure> measures(RoadmapId id, @Nullable Instant deletedAt) {
        return measures.findByRoadmapOrderByPosition(id).stream()
                .filter(measure -> Objects.equals(measure.deletedAt(), deletedAt))
                .toList();
    }

    private static List<Measure> within(List<Section> parts, List<Measure> measures) {
        Set<SectionId> ids = Set.copyOf(ids(parts));
        return measures.stream()
                .filter(measure -> measure.section() != null && ids.contains(measure.section()))
                .toList();
    }
}
