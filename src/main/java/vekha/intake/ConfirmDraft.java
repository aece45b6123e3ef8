package vekha.intake;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.AddBody;
import vekha.directory.AddSchool;
import vekha.directory.BodyDetails;
import vekha.directory.BodyDirectory;
import vekha.directory.BodyId;
import vekha.directory.SchoolDetails;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.roadmap.AmendRoadmap;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.NewMeasure;
import vekha.roadmap.NewRoadmap;
import vekha.roadmap.NewTable;
import vekha.roadmap.RoadmapId;

/** Turns a confirmed draft into a roadmap, with the bodies and schools it names: all of it or nothing. */
@Service
public class ConfirmDraft {

    private final BodyDirectory bodyDirectory;
    private final SchoolDirectory schoolDirectory;
    private final AddBody addBody;
    private final AddSchool addSchool;
    private final CreateRoadmap createRoadmap;
    private final AmendRoadmap amendRoadmap;
    private final ImportIdentifications identifications;
    private final SourceDocuments originals;
    private final SentDocuments documents;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmDraft(
            BodyDirectory bodyDirectory,
            SchoolDirectory schoolDirectory,
            AddBody addBody,
            AddSchool addSchool,
            CreateRoadmap createRoadmap,
            AmendRoadmap amendRoadmap,
            ImportIdentifications identifications,
            SourceDocuments originals,
            SentDocuments documents,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bodyDirectory = bodyDirectory;
        this.schoolDirectory = schoolDirectory;
        this.addBody = addBody;
        this.addSchool = addSchool;
        this.createRoadmap = createRoadmap;
        this.amendRoadmap = amendRoadmap;
        this.identifications = identifications;
        this.originals = originals;
        this.documents = documents;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a plan of the document, or tells which one it has become meanwhile.
     *
     * @throws RefusedException when it is becoming one elsewhere
     * @throws NotVisibleException when it was withdrawn
     */
    @Transactional
    public RoadmapId by(Actor actor, ConfirmedDraft draft, PendingDocument document) {
        String token = document.token();
        if (documents.claim(token)) {
            return by(actor, draft, document, measures -> {});
        }
        if (documents.isRunning(token)) {
            throw new RefusedException("intake.refused.running");
        }
        return documents.plan(actor, token).orElseThrow(NotVisibleException::new);
    }

    /**
     * Makes a plan of a document that is claimed already.
     *
     * @param sent is told now and then how many measures are written
     */
    @Transactional
    RoadmapId by(Actor actor, ConfirmedDraft draft, PendingDocument document, IntConsumer sent) {
        Actor.require(actor.role().plans());
        Map<String, BodyId> bodies = bodies(actor, draft.bodies());
        Map<String, SchoolId> schools = schools(actor, draft.schools());
        List<NewTable> tables =
                draft.tables().stream().map(table -> table(table, bodies)).toList();
        NewRoadmap plan = roadmap(draft, Set.copyOf(schools.values()), tables);
        RoadmapId amends = document.amends();
        RoadmapId roadmap =
                amends == null ? createRoadmap.by(actor, plan, sent) : amendRoadmap.loading(actor, amends, plan, sent);
        entities.flush(); // what follows refers to the roadmap by plain SQL
        identifications.of(actor, draft, schools, document.fileName());
        originals.keep(actor, roadmap, document);
        int measures =
                tables.stream().mapToInt(table -> table.measures().size()).sum();
        documents.became(document.token(), roadmap, measures);
        events.publishEvent(new DocumentConfirmed(
                actor.act(clock),
                roadmap,
                document.fileName(),
                measures,
                added(draft.bodies()),
                added(draft.schools())));
        return roadmap;
    }

    private Map<String, BodyId> bodies(Actor actor, Map<String, Identity> names) {
        Map<String, BodyId> bodies = new HashMap<>();
        names.forEach((name, identity) -> {
            if (identity instanceof Identity.Known known) {
                bodies.put(name, new BodyId(known.id()));
            } else if (identity instanceof Identity.Added added) {
                bodies.put(name, body(actor, name, added.fullName()));
            }
        });
        return bodies;
    }

    private Map<String, SchoolId> schools(Actor actor, Map<String, Identity> names) {
        Map<String, SchoolId> schools = new HashMap<>();
        names.forEach((name, identity) -> {
            if (identity instanceof Identity.Known known) {
                schools.put(name, new SchoolId(known.id()));
            } else if (identity instanceof Identity.Added) {
                schools.put(name, school(actor, name));
            }
        });
        return schools;
    }

    /** A document may write one name in several ways: the first one is added, the others find it. */
    private BodyId body(Actor actor, String name, @Nullable String fullName) {
        return bodyDirectory.findByName(actor.territory(), name).orElseGet(() -> {
            BodyId added = addBody.by(actor, actor.territory(), BodyDetails.named(name, fullName));
            entities.flush(); // the directory is asked by plain SQL
            return added;
        });
    }

    private SchoolId school(Actor actor, String name) {
        return schoolDirectory.findByName(actor.territory(), name).orElseGet(() -> {
            SchoolId added = addSchool.by(actor, actor.territory(), SchoolDetails.named(name, null, null));
            entities.flush();
            return added;
        });
    }

    private static NewRoadmap roadmap(ConfirmedDraft draft, Set<SchoolId> schools, List<NewTable> tables) {
        return new NewRoadmap(
                draft.kind(),
                draft.title(),
                draft.period(),
                draft.periodText(),
                draft.academic(),
                draft.order(),
                draft.goals(),
                draft.tasks(),
                draft.expectedResults(),
                draft.legend(),
                draft.programmes(),
                schools,
                tables);
    }

    private static NewTable table(ConfirmedDraft.Table table, Map<String, BodyId> bodies) {
        List<NewMeasure> measures = new ArrayList<>();
        table.measures().forEach(row -> measures.add(measure(row, bodies)));
        return new NewTable(
                table.title(), table.period(), table.academic(), table.columns(), table.sections(), measures);
    }

    private static NewMeasure measure(ConfirmedDraft.Row row, Map<String, BodyId> bodies) {
        Set<BodyId> responsible = new LinkedHashSet<>();
        row.names().stream().map(bodies::get).filter(Objects::nonNull).forEach(responsible::add);
        MeasureContent content = new MeasureContent(
                row.number(),
                row.title(),
                row.objective(),
                row.audience(),
                row.result(),
                row.note(),
                row.deadline(),
                row.correction(),
                row.responsible(),
                List.copyOf(responsible),
                Set.of(),
                target(row.result()));
        return new NewMeasure(row.section(), content);
    }

    /** The share of a hundred that the planned result promises, if it promises just one. */
    private static @Nullable BigDecimal target(@Nullable String result) {
        List<BigDecimal> shares = ResultWords.targets(result == null ? "" : result).stream()
                .filter(DraftTarget::percent)
                .map(DraftTarget::value)
                .distinct()
                .toList();
        return shares.size() == 1 && shares.get(0).compareTo(BigDecimal.valueOf(100)) <= 0 ? shares.get(0) : null;
    }

    private static int added(Map<String, Identity> names) {
        return (int)
                names.values().stream().filter(Identity.Added.class::isInstance).count();
    }
}
