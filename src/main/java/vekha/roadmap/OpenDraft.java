package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.foundation.NotVisibleException;

/** Opens a piece of a draft for a form: what it says now, and the version that a save will be compared with. */
@Service
@Transactional(readOnly = true)
public class OpenDraft {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;

    OpenDraft(Roadmaps roadmaps, PlanTables tables, Sections sections, Measures measures) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
    }

    public record OpenHead(RoadmapHead head, int version) {}

    public record OpenSection(SectionContent content, int version) {}

    public record OpenMeasure(MeasureContent content, int version, long table) {}

    public OpenHead head(Actor actor, RoadmapId id) {
        Roadmap roadmap = draft(actor, id);
        return new OpenHead(roadmap.head(), roadmap.version());
    }

    public OpenSection section(Actor actor, RoadmapId id, SectionId section) {
        draft(actor, id);
        Section opened = sections.of(id, section);
        return new OpenSection(opened.content(), opened.version());
    }

    public OpenMeasure measure(Actor actor, RoadmapId id, MeasureId measure) {
        draft(actor, id);
        Measure opened = measures.of(id, measure);
        return new OpenMeasure(opened.content(), opened.version(), opened.table());
    }

    /**
     * What a wording in that table would be read against; the first table when none is named.
     *
     * @throws NotVisibleException when the actor may not see the plan
     */
    public Plan plan(Actor actor, RoadmapId id, @Nullable Long table) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        List<PlanTable> all = tables.findByRoadmapOrderByPosition(id);
        return all.stream()
                .filter(it -> table == null || it.id() == table)
                .findFirst()
                .map(it -> it.plan(roadmap.period(), roadmap.academic()))
                .orElseThrow(NotVisibleException::new);
    }

    private Roadmap draft(Actor actor, RoadmapId id) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        roadmap.requireDraft();
        return roadmap;
    }
}
