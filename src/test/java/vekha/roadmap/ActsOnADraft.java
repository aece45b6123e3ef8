package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.RefusedException;
import vekha.journal.OwnActs;
import vekha.journal.UndoAct;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** For tests of taking back: a draft with two coordinators, and what it says at any time. */
@ApplicationTest
abstract class ActsOnADraft {

    @Autowired
    CreateRoadmap createRoadmap;

    @Autowired
    EditMeasures editMeasures;

    @Autowired
    EditSections editSections;

    @Autowired
    ChangeMany changeMany;

    @Autowired
    OwnActs acts;

    @Autowired
    UndoAct undo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Town town;

    Actor coordinator;
    Actor colleague;
    BodyId centre;
    BodyId authority;
    SchoolId school;
    RoadmapId plan;

    @BeforeEach
    void draft() {
        TerritoryId territory = town.municipality();
        coordinator = town.person(territory, Role.COORDINATOR);
        colleague = town.person(territory, Role.COORDINATOR);
        centre = town.body(territory, "METHODICAL_CENTRE", "ИМЦ");
        authority = town.body(territory, "AUTHORITY", "УО");
        school = town.school(territory, "СОШ № 3");
        plan = createRoadmap.by(
                coordinator,
                Plans.plan()
                        .section("1", "Первый")
                        .measure("1.1", "А", "март", centre)
                        .measure("1.2", "Б", "постоянно")
                        .measure("1.3", "В", "март")
                        .section("2", "Второй")
                        .measure("2.1", "Г", "март")
                        .section("3", "Третий")
                        .build());
    }

    void refused(UUID act, String key) {
        assertThatThrownBy(() -> undo.by(coordinator, act))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        it -> assertThat(it.messageKey()).isEqualTo(key));
    }

    void edit(String title, MeasureEdit edit) {
        MeasureId measure = measure(title);
        int version = jdbc.sql("select version from measure where id = ?")
                .param(measure.value())
                .query(Integer.class)
                .single();
        editMeasures.change(coordinator, plan, measure, version, edit);
    }

    UUID last() {
        return acts.newest(coordinator).orElseThrow();
    }

    /** Everything the living plan says, and in which order. */
    List<String> state() {
        return jdbc.sql("""
                        select concat_ws('|', 'section', s.parent_id, s.number, s.title, 'rank',
                                 rank() over (partition by s.plan_table_id, s.parent_id order by s.position)) as line, s.id
                        from section s where s.roadmap_id = :plan and s.deleted_at is null
                        union all
                        select concat_ws('|', 'measure', m.section_id, to_jsonb(m) - 'version' - 'position' - 'deleted_at',
                                 rank() over (partition by m.plan_table_id, m.section_id order by m.position),
                                 (select string_agg(b.body_id::text, ',' order by b.position) from measure_body b where b.measure_id = m.id),
                                 (select string_agg(s.school_id::text, ',' order by s.school_id) from measure_school s where s.measure_id = m.id)), m.id
                        from measure m where m.roadmap_id = :plan and m.deleted_at is null
                        union all
                        select concat_ws('|', to_jsonb(r) - 'version' - 'discarded_at',
                                 (select string_agg(kind || position || text, ',' order by kind, position) from roadmap_text where roadmap_id = r.id),
                                 (select string_agg(abbreviation || meaning, ',' order by position) from legend_entry where roadmap_id = r.id),
                                 (select string_agg(school_id::text, ',') from roadmap_school where roadmap_id = r.id)), r.id
                        from roadmap r where r.id = :plan
                        order by 1""")
                .param("plan", plan.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    MeasureContent content(String title) {
        return new MeasureContent(null, title, null, null, null, null, "март", null, "", List.of(), Set.of(), null);
    }

    long table() {
        return jdbc.sql("select id from plan_table where roadmap_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    MeasureId measure(String title) {
        return new MeasureId(jdbc.sql("select id from measure where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single());
    }

    @Nullable
    SectionId section(String title) {
        return new SectionId(jdbc.sql("select id from section where roadmap_id = ? and title = ?")
                .params(plan.value(), title)
                .query(Long.class)
                .single());
    }
}
