package vekha.roadmap;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.foundation.StaleException;
import vekha.programme.ProgrammeId;

/** Rewrites the head of a draft. A new period gives the deadlines another meaning, so they are read again. */
@Service
public class ChangeRoadmap {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Measures measures;
    private final TerritoryNames names;
    private final Clock clock;

    ChangeRoadmap(Roadmaps roadmaps, PlanTables tables, Measures measures, TerritoryNames names, Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.measures = measures;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    public void by(Actor actor, RoadmapId id, int opened, RoadmapHead head) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        StaleException.check(opened, roadmap.version());
        RoadmapHead before = roadmap.head();
        roadmap.describe(head, names(roadmap, before, head), actor.act(clock));
        roadmaps.save(roadmap);
        if (!before.period().equals(head.period()) || before.academic() != head.academic()) {
            readDeadlinesAgain(roadmap);
        }
    }

    private void readDeadlinesAgain(Roadmap roadmap) {
        Map<Long, PlanTable> byId = tables.findByRoadmapOrderByPosition(roadmap.id()).stream()
                .collect(Collectors.toMap(PlanTable::id, table -> table));
        for (Measure measure : measures.findByRoadmapOrderByPosition(roadmap.id())) {
            PlanTable table = byId.get(measure.table());
            if (table != null) {
                measure.readAgain(table.plan(roadmap.period(), roadmap.academic()));
            }
        }
    }

    private Names names(Roadmap roadmap, RoadmapHead before, RoadmapHead after) {
        Set<SchoolId> schools = new HashSet<>(before.schools());
        schools.addAll(after.schools());
        Set<ProgrammeId> programmes = new HashSet<>(before.programmes());
        programmes.addAll(after.programmes());
        return names.of(roadmap.territory(), Set.of(), schools, programmes);
    }
}
