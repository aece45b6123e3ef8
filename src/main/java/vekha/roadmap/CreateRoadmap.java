package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/** Makes a draft out of a whole plan: all of it or nothing. */
@Service
public class CreateRoadmap {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final TerritoryNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreateRoadmap(
            Roadmaps roadmaps,
            PlanTables tables,
            Sections sections,
            Measures measures,
            TerritoryNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RoadmapId by(Actor actor, NewRoadmap plan) {
        Actor.require(actor.role().plans());
        requireKnown(actor, plan);
        RoadmapId roadmap = roadmaps.save(new Roadmap(actor.territory(), plan.head(), clock.instant()))
                .id();
        int count = 0;
        int sectionCount = 0;
        for (int at = 0; at < plan.tables().size(); at++) {
            NewTable table = plan.tables().get(at);
            PlanTable saved = tables.save(new PlanTable(roadmap, at, table));
            List<Section> parts = addSections(saved, table.sections(), sectionCount);
            addMeasures(saved, parts, table.measures(), count, saved.plan(plan.period(), plan.academic()));
            sectionCount += parts.size();
            count += table.measures().size();
        }
        events.publishEvent(new RoadmapCreated(actor.act(clock), roadmap, plan.title(), count));
        return roadmap;
    }

    private List<Section> addSections(PlanTable table, List<NewSection> wanted, int position) {
        List<Section> saved = new ArrayList<>();
        for (NewSection section : wanted) {
            SectionId parent = section.parent() == null
                    ? null
                    : saved.get(section.parent()).id();
            SectionContent content = new SectionContent(section.number(), section.title());
            saved.add(sections.save(new Section(table, parent, position++, content)));
        }
        return saved;
    }

    private void addMeasures(PlanTable table, List<Section> parts, List<NewMeasure> wanted, int position, Plan plan) {
        for (NewMeasure measure : wanted) {
            measures.save(new Measure(table, section(parts, measure), position++, measure.content(), plan));
        }
    }

    private static @Nullable SectionId section(List<Section> parts, NewMeasure measure) {
        return measure.section() == null ? null : parts.get(measure.section()).id();
    }

    private void requireKnown(Actor actor, NewRoadmap plan) {
        Set<BodyId> bodies = new HashSet<>();
        Set<SchoolId> schools = new HashSet<>(plan.schools());
        plan.tables().stream().flatMap(table -> table.measures().stream()).forEach(measure -> {
            bodies.addAll(measure.bodies());
            schools.addAll(measure.schools());
        });
        names.of(actor.territory(), bodies, schools, plan.programmes());
    }
}
