package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.roadmap.StartFromTemplate.Schools;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

/** A plan is kept as a template of a town or of its region, and plans are started from it. */
@ApplicationTest
class TemplateTests {

    @Autowired
    private Town town;

    @Autowired
    private CreateRoadmap createRoadmap;

    @Autowired
    private KeepTemplates keep;

    @Autowired
    private TemplateQueries templates;

    @Autowired
    private StartFromTemplate start;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private RoadmapQueries roadmaps;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    private TerritoryId region;
    private TerritoryId here;
    private TerritoryId there;
    private Actor coordinator;
    private Actor neighbour;
    private Actor regional;
    private SchoolId school;
    private RoadmapId roadmap;

    @BeforeEach
    void aRegionOfTwoTowns() {
        region = town.region();
        here = town.municipality(region);
        there = town.municipality(region);
        coordinator = town.person(here, Role.COORDINATOR);
        neighbour = town.person(there, Role.COORDINATOR);
        regional = town.person(region, Role.REGIONAL_COORDINATOR);
        school = town.school(here, "Школа № 1");
        BodyId office = town.body(here, "AUTHORITY", "УО");
        BodyId centre = town.body(here, "METHODICAL_CENTRE", "Методцентр");
        NewRoadmap plan = Plans.plan()
                .forSchools(school)
                .section("1", "Кадры")
                .measure("1.1", "Утвердить перечень", "до 25.12.2022", office)
                .measure("1.2", "Провести семинар", "март", centre, office)
                .build();
        roadmap = createRoadmap.by(coordinator, plan);
    }

    @Test
    void templateOfATownIsSeenThereAndFromAboveAndNowhereElse() {
        TemplateId template = keep.keep(coordinator, roadmap, "Поддержка", "На год");

        assertThat(templates.list(coordinator, false)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Поддержка");
            assertThat(it.measures()).isEqualTo(2);
            assertThat(it.sections()).isEqualTo(1);
            assertThat(it.source()).startsWith("Поддержка школ округа");
        });
        assertThat(templates.list(regional, false)).hasSize(1);
        assertThat(templates.list(neighbour, false)).isEmpty();
        assertThatThrownBy(() -> templates.one(neighbour, template)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> templates.list(town.person(here, Role.HEAD), false))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void templateOfARegionIsThereForAllItsTownsAndFindsTheirBodiesByName() {
        TemplateId template = keep.keep(regional, roadmap, "Образец края", null);
        BodyId ours = town.body(there, "AUTHORITY", "уо");
        SchoolId taking = town.school(there, "Школа № 9");

        assertThat(templates.list(neighbour, false)).singleElement().satisfies(it -> {
            assertThat(it.regional()).isTrue();
            assertThat(it.source()).as("the plan of another town").isNull();
        });
        NextYear seen = start.preview(neighbour, template, null, Schools.NONE);
        assertThat(seen.unknown()).containsExactly("Методцентр");
        RoadmapId made = start.by(neighbour, template, seen.wish(), Schools.NONE, choices(seen));

        assertThat(plans.head(neighbour, made).territory()).isEqualTo(there);
        assertThat(plans.head(neighbour, made).schools()).isEmpty();
        assertThat(jdbc.sql("""
                        select b.body_id from measure_body b join measure m on m.id = b.measure_id
                        where m.roadmap_id = ? order by m.position""").param(made.value()).query(Long.class).list())
                .containsExactly(ours.value(), ours.value());
        assertThat(texts("select deadline from measure where roadmap_id = ? order by position", made))
                .containsExactly("до 25.12.2023", "март");
        assertThatThrownBy(() -> start.preview(neighbour, template, null, Schools.TEMPLATE))
                .isInstanceOf(RefusedException.class);
        assertThat(taking).isNotNull();
    }

    @Test
    void schoolsAreNoneThoseOfTheProgrammeOrThoseOfTheTemplate() {
        SchoolId other = town.school(here, "Школа № 2");
        long programme = jdbc.sql("select id from programme where short_name = '500+'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into roadmap_programme values (?, ?)")
                .params(roadmap.value(), programme)
                .update();
        jdbc.sql("insert into membership (school_id, programme_id, from_year, to_year) values (?, ?, 2023, 2024)")
                .params(other.value(), programme)
                .update();
        TemplateId template = keep.keep(coordinator, roadmap, "Поддержка", null);

        assertThat(started(template, Schools.NONE)).isEmpty();
        assertThat(started(template, Schools.PROGRAMME)).containsExactly("Школа № 2");
        assertThat(started(template, Schools.TEMPLATE)).containsExactly("Школа № 1");
        assertThat(templates.one(coordinator, template).used()).isEqualTo(3);
    }

    @Test
    void measureOfOneSchoolIsToldWhenItBecomesOneForAll() {
        jdbc.sql("insert into measure_school select id, ? from measure where roadmap_id = ? and number = '1.2'")
                .params(school.value(), roadmap.value())
                .update();
        TemplateId template = keep.keep(coordinator, roadmap, "Поддержка", null);

        assertThat(start.preview(coordinator, template, null, Schools.TEMPLATE).widened())
                .isEmpty();
        assertThat(start.preview(coordinator, template, null, Schools.NONE).widened())
                .extracting(NextRow::number)
                .containsExactly("1.2");
    }

    @Test
    void templateStaysWhatItWasWhenItsPlanChanges() {
        TemplateId template = keep.keep(coordinator, roadmap, "Поддержка", null);
        jdbc.sql("update measure set title = 'Совсем другое' where roadmap_id = ?")
                .param(roadmap.value())
                .update();
        NextYear seen = start.preview(coordinator, template, null, Schools.TEMPLATE);

        assertThat(seen.rows()).extracting(NextRow::title).containsExactly("Утвердить перечень", "Провести семинар");
    }

    /** Templates kept before must be readable: the section stands beside the fields of what the measure says. */
    @Test
    void whatIsKeptOfAMeasureStandsInOneRow() {
        TemplateId template = keep.keep(coordinator, roadmap, "Поддержка", null);

        assertThat(jdbc.sql("""
                        select row ->> 'section' || ' ' || (row ->> 'number') || ' ' || (row ->> 'deadline') || ' ' || (row -> 'content' is not null)
                        from plan_template t, jsonb_array_elements(t.content #> '{plan,tables,0,measures}') row
                        where t.id = ?""").param(template.value()).query(String.class).list())
                .containsExactly("0 1.1 до 25.12.2022 false", "0 1.2 март false");
    }

    @Test
    void templateIsNoRoadmap() {
        long before = count();
        keep.keep(coordinator, roadmap, "Поддержка", null);

        assertThat(count()).isEqualTo(before);
        assertThat(roadmaps.list(coordinator, new RoadmapFilter(null, null, null, null), 1, LocalDate.of(2023, 1, 26))
                        .lines())
                .hasSize(1);
    }

    @Test
    void renamedAndRetiredWithAHistory() {
        TemplateId template = keep.keep(coordinator, roadmap, "Поддержка", null);
        assertThatThrownBy(() -> keep.keep(coordinator, roadmap, "ПОДДЕРЖКА", null))
                .isInstanceOf(RefusedException.class);
        keep.change(coordinator, template, 0, "Поддержка школ", "Для начала года");
        assertThatThrownBy(() -> keep.change(coordinator, template, 0, "Иначе", null))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> keep.retire(regional, template)).isInstanceOf(NotPermittedException.class);

        keep.retire(coordinator, template);
        keep.retire(coordinator, template);

        assertThat(templates.list(coordinator, false)).isEmpty();
        assertThat(templates.list(coordinator, true)).hasSize(1);
        assertThatThrownBy(() -> start.preview(coordinator, template, null, Schools.NONE))
                .isInstanceOf(RefusedException.class);
        assertThat(journal.history(Subject.of("template", template), coordinator.zone(), 10))
                .extracting(JournalEntry::act)
                .containsExactly("templateRetired", "templateChanged", "templateKept");
        assertThat(keep.keep(coordinator, roadmap, "Поддержка школ", null))
                .as("the name is free again")
                .isNotNull();
    }

    @Test
    void aLongTemplateTakesNoMoreStatementsThanAShortOne() throws Exception {
        TemplateId small = keep.keep(coordinator, roadmap, "Малый", null);
        BodyId office = town.body(here, "AUTHORITY", "Отдел");
        TemplateId large = keep.keep(
                coordinator,
                createRoadmap.by(
                        coordinator,
                        Plans.plan().measures(210, "до 25.12.2022", office).build()),
                "Большой",
                null);

        assertThat(statements.during(() -> start.preview(coordinator, large, null, Schools.TEMPLATE)))
                .hasSize(statements
                        .during(() -> start.preview(coordinator, small, null, Schools.TEMPLATE))
                        .size())
                .hasSizeLessThanOrEqualTo(10);
    }

    private List<String> started(TemplateId template, Schools schools) {
        NextYear seen = start.preview(coordinator, template, null, schools);
        RoadmapId made = start.by(coordinator, template, seen.wish(), schools, choices(seen));
        return plans.head(coordinator, made).schools();
    }

    private static NextChoices choices(NextYear seen) {
        return new NextChoices(Set.of(), Set.of(), Set.of(), seen.print());
    }

    private long count() {
        return jdbc.sql("select count(*) from roadmap where territory_id = ?")
                .param(here.value())
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql, RoadmapId of) {
        return jdbc.sql(sql).param(of.value()).query(String.class).list();
    }
}
