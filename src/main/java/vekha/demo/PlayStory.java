package vekha.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.demo.Story.Deed;
import vekha.demo.Story.Point;
import vekha.execution.AcceptCompletion;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.DateCheckpoint;
import vekha.execution.Delay;
import vekha.execution.Mark;
import vekha.execution.MarkNotRequired;
import vekha.execution.PostponeCheckpoint;
import vekha.execution.ReturnCompletion;
import vekha.roadmap.RoadmapId;

/** Lets a story happen, act by act, by the people it names. */
@Component
@Profile({"demo", "test"})
class PlayStory {

    private final CompleteCheckpoint complete;
    private final AcceptCompletion accept;
    private final ReturnCompletion sendBack;
    private final MarkNotRequired notRequired;
    private final PostponeCheckpoint postpone;
    private final DateCheckpoint date;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    PlayStory(
            CompleteCheckpoint complete,
            AcceptCompletion accept,
            ReturnCompletion sendBack,
            MarkNotRequired notRequired,
            PostponeCheckpoint postpone,
            DateCheckpoint date,
            EntityManager entities,
            JdbcClient jdbc) {
        this.complete = complete;
        this.accept = accept;
        this.sendBack = sendBack;
        this.notRequired = notRequired;
        this.postpone = postpone;
        this.date = date;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * @param planner login of the coordinator who verifies
     * @param approved the day on which the plan came into force
     */
    void of(RoadmapId roadmap, DemoText text, LaidTown town, String planner, LocalDate approved, PastDays past) {
        Story story = new Story(text, town, approved, past.today());
        Stage stage = new Stage(town, town.actor(planner));
        for (Deed deed : story.of(points(roadmap))) {
            past.turnTo(deed.day(), deed.time());
            deed.act().accept(stage);
            entities.flush();
            entities.clear();
        }
    }

    private List<Point> points(RoadmapId roadmap) {
        return jdbc.sql("""
                        select c.id, m.number, s.short_name as school, b.short_name as body, c.due_on
                        from checkpoint c join measure m on m.id = c.measure_id
                        left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
                        where c.roadmap_id = ? order by c.id""")
                .param(roadmap.value())
                .query((row, number) -> new Point(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("school"),
                        row.getString("body"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private int version(Point point) {
        return versions(List.of(point)).values().iterator().next();
    }

    private Map<CheckpointId, Integer> versions(List<Point> points) {
        Map<CheckpointId, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from checkpoint where id = any(?)")
                .param(points.stream().map(Point::id).toArray(Long[]::new))
                .query(row -> {
                    versions.put(new CheckpointId(row.getLong("id")), row.getInt("version"));
                });
        return versions;
    }

    /** Every act is done by the one whose business it is. */
    private final class Stage implements Story.Stage {

        private final LaidTown town;
        private final Actor coordinator;
        private final Map<String, Actor> cast = new HashMap<>();

        Stage(LaidTown town, Actor coordinator) {
            this.town = town;
            this.coordinator = coordinator;
        }

        @Override
        public void report(List<Point> points, String proof) {
            Mark mark = new Mark(null, null, proof.equals("-") ? null : proof, List.of());
            complete.several(marker(points.get(0)), versions(points), mark);
        }

        @Override
        public void accept(List<Point> points) {
            accept.several(coordinator, versions(points));
        }

        @Override
        public void sendBack(Point point, String remark) {
            sendBack.by(coordinator, id(point), version(point), remark);
        }

        @Override
        public void notRequired(Point point, String reason) {
            notRequired.by(marker(point), id(point), version(point), reason);
        }

        @Override
        public void postpone(Point point, String reason, LocalDate until, String allowedBy) {
            postpone.by(marker(point), id(point), version(point), new Delay(reason, until, allowedBy));
        }

        @Override
        public void date(Point point, LocalDate due) {
            date.by(coordinator, id(point), version(point), due);
        }

        private Actor marker(Point point) {
            String login = Objects.requireNonNull(town.markers.get(point.who()), point.who());
            return cast.computeIfAbsent(login, town::actor);
        }

        private CheckpointId id(Point point) {
            return new CheckpointId(point.id());
        }
    }
}
