package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlannedMeasure;
import vekha.roadmap.PlannedMeasures;
import vekha.roadmap.RoadmapAmended;
import vekha.roadmap.RoadmapId;

/** Lets the checkpoints of a plan follow its new edition, in the transaction that approves it: a few statements for all. */
@Service
class FollowAmendment {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    // a mark that is carried on and on says where it was made, not where it was last
    private static final String CARRY = """
            update checkpoint c set carried_from_id = coalesce(c.carried_from_id, c.measure_id), measure_id = n.measure_id, version = c.version + 1
            from unnest(:ids::bigint[], :measures::bigint[]) n (id, measure_id), measure was
            where c.id = n.id and c.roadmap_id = :roadmap and c.measure_id <> n.measure_id and was.id = c.measure_id
            returning c.id, was.id as was_id, was.title, c.measure_id""";
    private static final String THERE = """
            select c.id, c.measure_id, c.school_id, c.body_id, c.starts_on, c.first_due_on, c.state <> 'PLANNED' as marked,
                   exists (select 1 from completion k where k.checkpoint_id = c.id)
                   or exists (select 1 from postponement p where p.checkpoint_id = c.id)
                   or c.first_due_on is null and c.due_on is not null as told
            from checkpoint c join measure m on m.id = c.measure_id
            where c.roadmap_id = ? and m.deleted_at is null""";
    // what moves steps aside first: two of them may be about to change places
    private static final String STEP_ASIDE =
            "update checkpoint set starts_on = null, first_due_on = date '0001-01-01' + id::int where id = any(:ids)";
    // what is asked for on the same day as before keeps the day it was postponed to, or was given when its event came
    private static final String MOVE = """
            update checkpoint c set body_id = n.body_id, starts_on = n.starts_on, first_due_on = n.due_on,
                   due_on = case when n.of_another_day then n.due_on else c.due_on end, version = c.version + 1
            from unnest(:ids::bigint[], :bodies::bigint[], :starts::date[], :dues::date[], :of_another_day::boolean[])
                 n (id, body_id, starts_on, due_on, of_another_day)
            where c.id = n.id""";
    private static final String LIFT =
            "update checkpoint set state = 'NOT_REQUIRED', reason = :reason, exempted_at = :at, version = version + 1 where id = any(:ids)";

    private final PlannedMeasures plan;
    private final OpenCheckpoints openCheckpoints;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    FollowAmendment(
            PlannedMeasures plan,
            OpenCheckpoints openCheckpoints,
            JdbcClient jdbc,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.plan = plan;
        this.openCheckpoints = openCheckpoints;
        this.jdbc = jdbc;
        this.messages = messages;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RoadmapAmended amended) {
        int carried = carry(amended);
        List<Reconciliation> all = reconcile(amended);
        List<Reconciliation.Move> moves =
                all.stream().flatMap(it -> it.moves.stream()).toList();
        List<Long> removed = all.stream().flatMap(it -> it.removed.stream()).toList();
        List<Long> lifted = all.stream().flatMap(it -> it.lifted.stream()).toList();
        List<OpenCheckpoints.Opened> opened =
                all.stream().flatMap(it -> it.opened.stream()).toList();
        remove(removed);
        lift(lifted, amended);
        move(moves);
        openCheckpoints.insert(amended.territory(), amended.roadmap(), opened);
        events.publishEvent(new CheckpointsFollowed(
                amended.act(),
                amended.roadmap(),
                carried,
                moves.stream().map(it -> moved(amended, it)).toList(),
                opened.size(),
                removed.size() + lifted.size()));
    }

    private static CheckpointsFollowed.Moved moved(RoadmapAmended amended, Reconciliation.Move move) {
        CheckpointAddress of = new CheckpointAddress(
                new CheckpointId(move.id()),
                move.to().measure(),
                amended.roadmap(),
                move.to().school());
        return new CheckpointsFollowed.Moved(of, move.was(), move.to().due());
    }

    private int carry(RoadmapAmended amended) {
        if (amended.moves().isEmpty()) {
            return 0;
        }
        List<MarkCarried> carried = jdbc.sql(CARRY)
                .param("roadmap", amended.roadmap().value())
                .param(
                        "ids",
                        numbers(amended.moves().stream()
                                .map(RoadmapAmended.MarkMove::checkpoint)
                                .toList()))
                .param(
                        "measures",
                        numbers(amended.moves().stream()
                                .map(move -> move.to().value())
                                .toList()))
                .query((row, number) -> new MarkCarried(
                        amended.act(),
                        new CheckpointId(row.getLong("id")),
                        new MeasureId(row.getLong("was_id")),
                        new MeasureId(row.getLong("measure_id")),
                        amended.roadmap(),
                        row.getString("title")))
                .list();
        carried.forEach(events::publishEvent);
        return carried.size();
    }

    private List<Reconciliation> reconcile(RoadmapAmended amended) {
        Map<MeasureId, List<Reconciliation.There>> there = there(amended.roadmap());
        Set<MeasureId> added = amended.added();
        LocalDate since = Objects.requireNonNull(amended.order().date());
        List<Reconciliation> all = new ArrayList<>();
        for (PlannedMeasure measure : plan.of(amended.roadmap())) {
            all.add(new Reconciliation(
                    there.getOrDefault(measure.measure(), List.of()),
                    OpenCheckpoints.checkpoints(measure).toList(),
                    added.contains(measure.measure()) ? null : since));
        }
        return all;
    }

    private Map<MeasureId, List<Reconciliation.There>> there(RoadmapId roadmap) {
        Map<MeasureId, List<Reconciliation.There>> there = new HashMap<>();
        jdbc.sql(THERE).param(roadmap.value()).query(row -> {
            there.computeIfAbsent(new MeasureId(row.getLong("measure_id")), any -> new ArrayList<>())
                    .add(checkpoint(row));
        });
        return there;
    }

    private static Reconciliation.There checkpoint(ResultSet row) throws SQLException {
        Long school = row.getObject("school_id", Long.class);
        Long body = row.getObject("body_id", Long.class);
        return new Reconciliation.There(
                row.getLong("id"),
                school == null ? null : new SchoolId(school),
                body == null ? null : new BodyId(body),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getBoolean("marked"),
                row.getBoolean("told"));
    }

    private void remove(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from checkpoint where id = any(:ids)")
                    .param("ids", numbers(ids))
                    .update();
        }
    }

    private void lift(List<Long> ids, RoadmapAmended amended) {
        if (!ids.isEmpty()) {
            String reason = messages.getMessage(
                    "checkpoint.lifted-by-amendment",
                    new Object[] {
                        amended.order().number(),
                        Days.text(Objects.requireNonNull(amended.order().date()))
                    },
                    RUSSIAN);
            jdbc.sql(LIFT)
                    .param("ids", numbers(ids))
                    .param("reason", reason)
                    .param("at", Timestamp.from(amended.act().at()))
                    .update();
        }
    }

    private void move(List<Reconciliation.Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        Long[] ids = numbers(moves.stream().map(Reconciliation.Move::id).toList());
        jdbc.sql(STEP_ASIDE).param("ids", ids).update();
        jdbc.sql(MOVE)
                .param("ids", ids)
                .param(
                        "bodies",
                        moves.stream().map(it -> number(it.to().body())).toArray(Long[]::new))
                .param(
                        "starts",
                        moves.stream()
                                .map(it -> OpenCheckpoints.iso(it.to().start()))
                                .toArray(String[]::new))
                .param(
                        "dues",
                        moves.stream()
                                .map(it -> OpenCheckpoints.iso(it.to().due()))
                                .toArray(String[]::new))
                .param(
                        "of_another_day",
                        moves.stream().map(Reconciliation.Move::isOfAnotherDay).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable Long number(@Nullable BodyId body) {
        return body == null ? null : body.value();
    }

    private static Long[] numbers(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
