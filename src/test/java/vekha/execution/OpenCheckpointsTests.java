package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Subject;
import vekha.journal.JournalEntry;
import vekha.journal.JournalQueries;
import vekha.roadmap.MeasureId;
import vekha.roadmap.Order;
import vekha.roadmap.RoadmapApproved;
import vekha.roadmap.RoadmapId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class OpenCheckpointsTests {

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private PlanRows plan;
    private TerritoryId territory;
    private RoadmapId roadmap;
    private BodyId schools;
    private BodyId department;

    @BeforeEach
    void aPlanForTwoSchools() {
        plan = new PlanRows(jdbc);
        territory = town.municipality();
        roadmap = plan.roadmap(territory, "APPROVED");
        schools = town.body(territory, "SCHOOLS", "ОО");
        department = town.body(territory, "AUTHORITY", "УО");
        for (String name : List.of("Школа № 2", "Школа № 4")) {
            SchoolId school = town.school(territory, name);
            jdbc.sql("insert into roadmap_school values (?, ?)")
                    .params(roadmap.value(), school.value())
                    .update();
        }
    }

    @Test
    void everySchoolAndTheLeadingBodyGetOneForEachPeriod() {
        MeasureId measure = plan.measure(roadmap, "Отчёт", "ежеквартально");
        plan.answers(measure, 0, schools);
        plan.answers(measure, 1, department);

        approve();

        assertThat(opened(measure))
                .hasSize(5 * 3) // a school year touches five quarters
                .contains("Школа № 2 2022-12-31 PLANNED", "Школа № 4 2023-03-31 PLANNED", "УО 2023-06-30 PLANNED");
    }

    @Test
    void whatNoDateCanBeGivenToWaits() {
        MeasureId measure = plan.measure(roadmap, "Договор", "по мере необходимости");
        plan.answers(measure, 0, schools);

        approve();

        assertThat(opened(measure)).containsExactly("Школа № 2 null PLANNED", "Школа № 4 null PLANNED");
    }

    @Test
    void whatComesRoundOnlyOutsideThePlanWaitsToo() {
        for (String wording : List.of("еженедельно с 01.09.2027", "ежедневно в период экзаменов")) {
            MeasureId measure = plan.measure(roadmap, "Консультации", wording);
            plan.answers(measure, 0, schools);

            approve();

            assertThat(opened(measure)).containsExactly("Школа № 2 null PLANNED", "Школа № 4 null PLANNED");
        }
    }

    @Test
    void measureNobodyAnswersForYetDoesNotDropOutOfSight() {
        MeasureId measure = plan.measure(roadmap, "Совещание", "до 25.03.2023");

        approve();

        assertThat(opened(measure)).containsExactly("null 2023-03-25 PLANNED");
    }

    @Test
    void approvingAgainKeepsWhatIsThere() {
        MeasureId measure = plan.measure(roadmap, "Отчёт", "до 25.03.2023");
        plan.answers(measure, 0, schools);
        approve();
        jdbc.sql(
                        "update checkpoint set state = 'NOT_REQUIRED', reason = 'ремонт', due_on = '2023-04-25' where measure_id = ?")
                .param(measure.value())
                .update();

        approve();

        assertThat(opened(measure))
                .containsExactly("Школа № 2 2023-04-25 NOT_REQUIRED", "Школа № 4 2023-04-25 NOT_REQUIRED");
    }

    @Test
    void openingCostsTheSameForAnySize() throws Exception {
        for (int i = 0; i < 40; i++) {
            plan.answers(plan.measure(roadmap, "Мера " + i, "ежемесячно"), 0, schools);
        }

        Actor head = town.person(territory, Role.HEAD);

        List<String> sent = statements.during(() -> approve(head));

        assertThat(sent).hasSizeLessThanOrEqualTo(4);
        assertThat(jdbc.sql("select count(*) from checkpoint where roadmap_id = ?")
                        .param(roadmap.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(40 * 12 * 2);
    }

    @Test
    void openingStandsInTheHistoryOfTheRoadmap() {
        plan.measure(roadmap, "Отчёт", "до 25.03.2023");

        Actor head = approve();

        assertThat(journal.history(Subject.of("roadmap", roadmap), head.zone(), 5))
                .extracting(JournalEntry::act)
                .contains("checkpointsOpened");
    }

    private Actor approve() {
        Actor head = town.person(territory, Role.HEAD);
        approve(head);
        return head;
    }

    private void approve(Actor head) {
        transaction.executeWithoutResult(status -> events.publishEvent(new RoadmapApproved(
                head.act(clock), roadmap, territory, 1, new Order("7", TestClock.TODAY, null, null, null))));
    }

    private List<String> opened(MeasureId measure) {
        return jdbc.sql("""
                        select coalesce(s.short_name, b.short_name, 'null') || ' ' || coalesce(c.due_on::text, 'null') || ' ' || c.state
                        from checkpoint c left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
                        where c.measure_id = ? order by s.short_name, c.due_on""").param(measure.value()).query(String.class).list();
    }
}
