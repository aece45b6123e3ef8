package vekha.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.notice.ReadNotices;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.talk.KeepComments;
import vekha.talk.Topic;
import vekha.talk.Topics;

/** Lets people talk on the last day: everybody has read what there was until then, so that the notices of that day are the new ones. */
@Component
@Profile({"demo", "test"})
class LayOutTalk {

    private static final String RETURNED = """
            select id from checkpoint where school_id = ? order by state = 'RETURNED' desc, due_on limit 1""";

    private static final String OF_BODY = """
            select m.roadmap_id, m.id from measure m join roadmap r on r.id = m.roadmap_id
            join measure_body b on b.measure_id = m.id
            where r.state = 'APPROVED' and m.deleted_at is null and b.body_id = ? order by r.id, m.position limit 1""";

    private final Topics topics;
    private final KeepComments comments;
    private final ReadNotices notices;
    private final JdbcClient jdbc;

    LayOutTalk(Topics topics, KeepComments comments, ReadNotices notices, JdbcClient jdbc) {
        this.topics = topics;
        this.comments = comments;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    void of(LaidTown town, PastDays past) {
        past.turnTo(past.today().minusDays(1), LocalTime.of(9, 0));
        town.people.keySet().forEach(login -> notices.all(town.actor(login)));
        aboutSchool(town, past);
        aboutMeasure(town, past);
    }

    private void aboutSchool(LaidTown town, PastDays past) {
        Actor coordinator = town.actor("coordinator");
        long checkpoint = jdbc.sql(RETURNED)
                .param(town.school("СОШ № 7").value())
                .query(Long.class)
                .single();
        Topic topic = topics.checkpoint(coordinator, new CheckpointId(checkpoint));
        say(
                coordinator,
                topic,
                past,
                15,
                10,
                "@Тихонова, на скане не видно даты и подписи. Пришлите, пожалуйста, документ целиком.");
        say(town.actor("principal"), topic, past, 15, 40, """
                Переподписали, завтра до обеда отмечу снова.
                @Белов, посмотрите черновик до отправки?""");
    }

    private void aboutMeasure(LaidTown town, PastDays past) {
        jdbc.sql(OF_BODY)
                .param(town.body("main", "ИМЦ").value())
                .query((row, number) -> topics.measure(
                        town.actor("coordinator"),
                        new RoadmapId(row.getLong("roadmap_id")),
                        new MeasureId(row.getLong("id"))))
                .optional()
                .ifPresent(topic -> {
                    say(
                            town.actor("curator"),
                            topic,
                            past,
                            16,
                            5,
                            "@Крылова, берём прошлогоднюю форму или будет новая? Школы спрашивают уже сейчас.");
                    say(
                            town.actor("methodist"),
                            topic,
                            past,
                            16,
                            30,
                            "Новая будет в пятницу, разошлю всем кураторам. @Соколова, согласуете?");
                });
    }

    private void say(Actor who, Topic topic, PastDays past, int hour, int minute, String text) {
        past.turnTo(past.today().minusDays(1), LocalTime.of(hour, minute));
        comments.write(
                who, topic, UUID.nameUUIDFromBytes((topic.page() + text).getBytes(StandardCharsets.UTF_8)), text);
    }
}
