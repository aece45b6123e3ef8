package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.RefusedException;
import vekha.journal.JournalQueries;
import vekha.roadmap.AmendRoadmap;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.EditMeasures;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.Order;
import vekha.roadmap.Plans;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;
import vekha.roadmap.SettleAmendment;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** A plan in force with its people, and what changes and tells of it. */
@ApplicationTest
abstract class PlanInForce {

    static final Order AMENDING = new Order("31", LocalDate.of(2023, 2, 1), "Управление", "Ильина Т. М.", null);
    static final String AUDIT = "Проверка журналов в 9 классах";
    static final String SEMINAR = "Семинар по читательской грамотности для учителей истории";
    static final String CIRCLE = "Круглый стол с родителями о выборе экзаменов";

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CreateRoadmap createRoadmap;

    @Autowired
    SendForApproval send;

    @Autowired
    ApproveRoadmap approve;

    @Autowired
    AmendRoadmap amend;

    @Autowired
    SettleAmendment settle;

    @Autowired
    EditMeasures edit;

    @Autowired
    OpenDraft drafts;

    @Autowired
    CompleteCheckpoint complete;

    @Autowired
    JournalQueries journal;

    @Autowired
    TestClock clock;

    TerritoryId territory;
    Actor coordinator;
    Actor head;
    Actor curator;
    SchoolId school;
    SchoolId other;
    BodyId schools;
    RoadmapId roadmap;

    @BeforeEach
    void aPlanInForce() {
        territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        head = town.person(territory, Role.HEAD);
        school = town.school(territory, "Школа № 2");
        other = town.school(territory, "Школа № 4");
        curator = town.person(territory, Role.CURATOR, school, other);
        schools = town.body(territory, "SCHOOLS", "ОО");
        roadmap = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .forSchools(school, other)
                        .section("1", "Кадры")
                        .measure("1.1", SEMINAR, "до 25.03.2023", schools)
                        .measure("1.2", CIRCLE, "до 20.01.2023", schools)
                        .section("2", "Контроль")
                        .measure("2.1", AUDIT, "февраль 2023", schools)
                        .build());
        send.by(coordinator, roadmap);
        approve.by(head, roadmap, Plans.ORDER);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    RoadmapId bring(RoadmapId amendment) {
        send.by(coordinator, amendment);
        return approve.by(head, amendment, AMENDING);
    }

    void reword(RoadmapId in, String title, String newTitle, String deadline) {
        MeasureId measure = id(in, title);
        OpenDraft.OpenMeasure opened = drafts.measure(coordinator, in, measure);
        edit.change(coordinator, in, measure, opened.version(), content(newTitle, deadline));
    }

    MeasureContent content(String title, String deadline) {
        return new MeasureContent(
                "1.1",
                title,
                null,
                null,
                "Справка",
                null,
                deadline,
                null,
                "УО, школы",
                List.of(schools),
                Set.of(),
                null);
    }

    long mark(String title, SchoolId of) {
        Map.Entry<Long, Integer> found = jdbc.sql(
                        "select id, version from checkpoint where measure_id = ? and school_id = ?")
                .params(measure(roadmap, title), of.value())
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .single();
        complete.several(
                curator,
                Map.of(new CheckpointId(found.getKey()), found.getValue()),
                new Mark(null, null, "пр. № 34 от 25.01.2023", List.of()));
        return found.getKey();
    }

    MeasureId id(RoadmapId in, String title) {
        return new MeasureId(measure(in, title));
    }

    long measure(RoadmapId in, String title) {
        return jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(in.value(), title)
                .query(Long.class)
                .single();
    }

    long table(RoadmapId in) {
        return jdbc.sql("select id from plan_table where roadmap_id = ?")
                .param(in.value())
                .query(Long.class)
                .single();
    }

    List<String> titles(RoadmapId in) {
        return jdbc.sql("select title from measure where roadmap_id = ? and deleted_at is null order by position, id")
                .param(in.value())
                .query(String.class)
                .list();
    }

    List<String> origins(RoadmapId in) {
        return jdbc.sql("select coalesce(o.title, 'null') || ' ' || coalesce(n.origin_kind, 'null') from measure n"
                        + " left join measure o on o.id = n.origin_id where n.roadmap_id = ? order by n.position")
                .param(in.value())
                .query(String.class)
                .list();
    }

    List<String> of(SchoolId one) {
        return jdbc.sql("select m.title from checkpoint c join measure m on m.id = c.measure_id where c.school_id = ?")
                .param(one.value())
                .query(String.class)
                .list();
    }

    List<String> states(RoadmapId in) {
        return jdbc.sql("select state from roadmap where id = ?")
                .param(in.value())
                .query(String.class)
                .list();
    }

    int checkpoints(RoadmapId in) {
        return jdbc.sql("select count(*) from checkpoint where roadmap_id = ?")
                .param(in.value())
                .query(Integer.class)
                .single();
    }

    String due(long checkpoint) {
        return jdbc.sql("select due_on::text from checkpoint where id = ?")
                .param(checkpoint)
                .query(String.class)
                .single();
    }

    static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
