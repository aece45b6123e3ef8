package vekha.roadmap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;

/**
 * Tells the history of a plan and of its measures to whoever may read it: all of it at home, and to a guest what became of the
 * text since the first order; marks of the schools of others, names of schools and what was weighed in drafts are not told.
 */
@Repository
@Transactional(readOnly = true)
public class PlanHistory {

    /** Acts in the life of a plan that everybody hears of who reads it. */
    static final Set<String> OPEN_LIFE = Set.of(
            "roadmapApproved",
            "roadmapAmended",
            "roadmapClosed",
            "roadmapReopened",
            "roadmapArchived",
            "roadmapTakenOutOfArchive");

    private static final Set<String> OF_THE_TEXT = Set.of(
            "roadmapChanged",
            "sectionAdded",
            "sectionChanged",
            "sectionMoved",
            "sectionDeleted",
            "sectionRestored",
            "measureAdded",
            "measureChanged",
            "measureMoved",
            "measureDeleted",
            "measureRestored",
            "measureFreshnessSet");

    private static final Set<String> OPEN =
            Stream.concat(OPEN_LIFE.stream(), OF_THE_TEXT.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_SCHOOLS = Set.of("planSchools", "marksMoved");

    private static final String MEASURE = "measure";
    private static final String SECTION = "section";

    private static final String PARTS = """
            select 'measure' as kind, id, concat_ws(' ', number, title) as name, deleted_at is not null as deleted
            from measure where roadmap_id = :roadmap and id = any(:measures)
            union all
            select 'section', id, concat_ws(' ', number, title), deleted_at is not null
            from section where roadmap_id = :roadmap and id = any(:sections)""";

    private final JdbcClient jdbc;
    private final JournalQueries journal;

    PlanHistory(JdbcClient jdbc, JournalQueries journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param subject the plan or something in it */
    public List<JournalEntry> of(Actor actor, PlanHead plan, Subject subject, int most) {
        List<JournalEntry> acts = PlanReach.isGuest(actor, plan)
                ? inForce(plan.id())
                        .map(since -> toldToGuests(journal.history(subject, actor.zone(), most, OPEN, since)))
                        .orElse(List.of())
                : journal.history(subject, actor.zone(), most);
        return subject.equals(Subject.of("roadmap", plan.id())) ? withParts(acts, plan, actor) : acts;
    }

    /** In the history of a plan every act says which of its measures or sections it was about. */
    private List<JournalEntry> withParts(List<JournalEntry> acts, PlanHead plan, Actor actor) {
        Map<Subject, JournalEntry.About> parts = parts(acts, plan, actor.plansIn(plan.territory()));
        return acts.stream()
                .map(act -> act.about(act.subjects().stream()
                        .map(parts::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)))
                .toList();
    }

    /** @param trash whether what lies there may be looked for there */
    private Map<Subject, JournalEntry.About> parts(List<JournalEntry> acts, PlanHead plan, boolean trash) {
        Map<Subject, JournalEntry.About> parts = new HashMap<>();
        jdbc.sql(PARTS)
                .param("roadmap", plan.id().value())
                .param("measures", numbers(acts, MEASURE))
                .param("sections", numbers(acts, SECTION))
                .query(row -> {
                    Subject part = new Subject(row.getString("kind"), row.getLong("id"));
                    String place = "/roadmaps/" + plan.id();
                    String live = part.kind().equals(MEASURE) ? "/measures/" + part.id() : "#s" + part.id();
                    String gone = trash ? place + "/trash" : null;
                    parts.put(
                            part,
                            new JournalEntry.About(
                                    row.getString("name"), row.getBoolean("deleted") ? gone : place + live));
                });
        return parts;
    }

    private static Long[] numbers(List<JournalEntry> acts, String kind) {
        return acts.stream()
                .flatMap(act -> act.subjects().stream())
                .filter(it -> it.kind().equals(kind))
                .map(Subject::id)
                .distinct()
                .toArray(Long[]::new);
    }

    /** What changed nothing but the schools is left out with them. */
    private static List<JournalEntry> toldToGuests(List<JournalEntry> acts) {
        return acts.stream()
                .map(PlanHistory::withoutSchools)
                .filter(act -> !act.act().endsWith("Changed") || !act.changes().isEmpty())
                .toList();
    }

    private static JournalEntry withoutSchools(JournalEntry entry) {
        return entry.with(entry.changes().stream()
                .filter(change -> !OF_SCHOOLS.contains(change.field()))
                .toList());
    }

    /** Since when, if it ever was. */
    private Optional<Instant> inForce(RoadmapId roadmap) {
        return jdbc.sql("select approved_at from edition where roadmap_id = ? order by number limit 1")
                .param(roadmap.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
