package vekha.talk;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointRow;
import vekha.execution.MyWorkQueries;
import vekha.foundation.NotVisibleException;
import vekha.roadmap.MeasureFacts;
import vekha.roadmap.MeasureId;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** Finds what is talked about, asking the rooms it belongs to whether the person may see it: no rule of its own. */
@Repository
@Transactional(readOnly = true)
public class Topics {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final MyWorkQueries checkpoints;
    private final JdbcClient jdbc;
    private final Clock clock;

    Topics(PlanQueries plans, MeasureQueries measures, MyWorkQueries checkpoints, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.checkpoints = checkpoints;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotVisibleException when there is none, or not for this person */
    public Topic measure(Actor actor, RoadmapId roadmap, MeasureId measure) {
        PlanHead plan = plans.headToRead(actor, roadmap);
        MeasureFacts facts = measures.facts(roadmap, measure);
        return new Topic(
                Topic.About.MEASURE,
                plan.territory(),
                roadmap.value(),
                measure.value(),
                null,
                title(facts.number(), facts.title()),
                null);
    }

    /** @throws NotVisibleException when there is none, or not for this person */
    public Topic checkpoint(Actor actor, CheckpointId id) {
        CheckpointRow row = checkpoints.row(actor, id, actor.today(clock)).orElseThrow(NotVisibleException::new);
        CheckpointRow.Place place = row.place();
        return new Topic(
                Topic.About.CHECKPOINT,
                territory(id),
                place.roadmap(),
                place.measure(),
                id.value(),
                title(place.number(), place.title()),
                place.who());
    }

    /** What a comment is about, for whoever may see that. */
    Topic of(Actor actor, Comment comment) {
        return comment.about() == Topic.About.MEASURE
                ? measure(actor, new RoadmapId(comment.roadmap()), new MeasureId(comment.measure()))
                : checkpoint(actor, new CheckpointId(checkpointOf(comment).orElseThrow(NotVisibleException::new)));
    }

    /** Its own checkpoint, or the one that has taken its place: the next of the same measure and school. */
    private Optional<Long> checkpointOf(Comment comment) {
        return comment.checkpoint() != null
                ? Optional.of(comment.checkpoint())
                : jdbc.sql("""
                        select c.id from comment k join checkpoint c on c.measure_id = k.measure_id
                            and c.school_id is not distinct from k.school_id and c.body_id is not distinct from k.body_id
                        where k.id = ? order by c.due_on, c.id limit 1""").param(comment.id()).query(Long.class).optional();
    }

    private TerritoryId territory(CheckpointId id) {
        return new TerritoryId(jdbc.sql("select territory_id from checkpoint where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    private static String title(@Nullable String number, String title) {
        return number == null ? title : number + " " + title;
    }
}
