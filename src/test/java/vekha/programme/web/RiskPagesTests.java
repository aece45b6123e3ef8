package vekha.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Subject;
import vekha.journal.JournalQueries;
import vekha.programme.RiskQueries;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.Town;

@ApplicationTest
class RiskPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private RiskQueries queries;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Town town;

    private SchoolId school;
    private Actor coordinator;
    private Actor curator;
    private Actor principal;
    private List<RiskQueries.Factor> factors;
    private TerritoryId place;

    @BeforeEach
    void aSchoolWithItsCurator() {
        place = town.municipality();
        school = town.school(place, "СОШ № 1");
        coordinator = town.person(place, Role.COORDINATOR);
        curator = town.person(place, Role.CURATOR, school);
        principal = town.person(place, Role.PRINCIPAL, school);
        factors = queries.factors();
    }

    @Test
    void emptyProfileSaysSoAndOffersTheFormToWhoMayEnterIt() {
        assertThat(get("", coordinator)).bodyText().contains("Профиля за 2023 год пока нет", "/risks/edit");
        assertThat(get("", principal))
                .bodyText()
                .contains("Профиля за 2023 год пока нет")
                .doesNotContain("/risks/edit");
        assertThat(get("/edit", curator)).bodyText().contains("Учебная мотивация", "Вставить из таблицы");
    }

    @Test
    void factorWithoutAWeightWeighsNothing() {
        assertThat(browser.post()
                        .uri("/schools/" + school + "/risks")
                        .param("year", "2023")
                        .param("version", "-1")
                        .param("weights[" + factors.get(0).id() + "]", "")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void factorThatWeighsWithoutAMeasureIsUncoveredUntilAMeasureAnswersIt() {
        record(coordinator, "-1", "HIGH");
        assertThat(get("?year=2023", principal))
                .bodyText()
                .contains("Без мероприятий: " + factors.get(0).name());

        long measure = measure();
        assertThat(browser.post()
                        .uri("/roadmaps/" + roadmapOf(measure) + "/measures/" + measure + "/factors")
                        .param("factor", String.valueOf(factors.get(0).id()))
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get("?year=2023", principal)).bodyText().contains("На каждый значимый фактор есть мероприятие");
        assertThat(journal.history(new Subject("measure", measure), coordinator.zone(), 5))
                .extracting("act")
                .containsExactly("measureFactorsChosen");
    }

    @Test
    void curatorOfTheSchoolVerifiesAndAChangeAsksAgain() {
        record(coordinator, "-1", "HIGH");
        String verification = "/schools/" + school + "/risks/2023/verification";

        assertThat(post(verification, coordinator, "version", "0")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(verification, curator, "version", "7")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(verification, curator, "version", "0")).hasStatus3xxRedirection();
        assertThat(get("", coordinator)).bodyText().contains("подтвердил куратор " + curator.name(), "26.01.2023");

        record(coordinator, "1", "LOW");
        assertThat(get("", coordinator)).bodyText().contains("куратор ещё не подтвердил");
        assertThat(journal.history(Subject.of("school", school), coordinator.zone(), 9))
                .extracting("act")
                .containsExactly("riskProfileRecorded", "riskProfileVerified", "riskProfileRecorded");
    }

    @Test
    void secondOneWhoEntersTheSameYearIsToldOfTheFirst() {
        record(coordinator, "-1", "HIGH");

        assertThat(record(curator, "-1", "LOW")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void pastedLinesComeIntoTheFormAndNothingIsStored() {
        assertThat(post(
                        "/schools/" + school + "/risks",
                        coordinator,
                        "year",
                        "2023",
                        "version",
                        "-1",
                        "read",
                        "1",
                        "pasted",
                        "Учебная мотивация\tвысокая\tда\nПитание\tвысокая\tда"))
                .hasStatusOk()
                .bodyText()
                .contains("Не разобрано строк: 1", "Питание")
                .containsPattern("value=\"HIGH\" selected");
        assertThat(queries.years(school)).isEmpty();
    }

    @Test
    void foreignSchoolHasNoProfile() {
        Actor stranger = town.person(town.municipality(), Role.COORDINATOR);

        assertThat(get("", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(record(stranger, "-1", "HIGH")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void panelsOfTheSchoolPageAreFragmentsInAFixedNumberOfStatements() throws Exception {
        record(coordinator, "-1", "HIGH");

        assertThat(statements.during(() -> assertThat(panel("/risks", coordinator))
                        .bodyText()
                        .doesNotContain("<html")
                        .contains("id=\"risks\"")))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(statements.during(() -> assertThat(panel("/work", coordinator))
                        .bodyText()
                        .doesNotContain("<html")
                        .contains("id=\"work\"", "пока нет сроков")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(browser.get().uri("/schools/" + school).with(as(coordinator)))
                .bodyText()
                .contains("hx-get=\"/schools/" + school + "/risks\"", "hx-get=\"/schools/" + school + "/work\"");
    }

    @Test
    void workOfTheSchoolNamesWhatIsLateAndCountsEachState() {
        long measure = measure();
        jdbc.sql("""
                        insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on)
                        values (?, ?, ?, ?, '2023-01-20', '2023-01-20', '2023-01-20')""")
                .params(place.value(), roadmapOf(measure), measure, school.value())
                .update();

        assertThat(panel("/work", principal))
                .bodyText()
                .contains("Закупка", "/checkpoints?school=" + school + "&amp;state=overdue", "Все сроки: 1");
    }

    @Test
    void indicesOfSeveralYearsAreDrawnAboveTheirTable() {
        jdbc.sql(
                        "insert into identification (school_id, year, quality_index_oge) values (:s, 2021, 0.5), (:s, 2022, 0.62)")
                .param("s", school.value())
                .update();

        assertThat(browser.get().uri("/schools/" + school).with(as(principal)))
                .bodyText()
                .contains("Индекс ОГЭ", "<polyline", ">0,62</text>", ">2021</text>")
                .doesNotContain("Индекс ЕГЭ</figcaption>");
    }

    private MvcTestResult record(Actor actor, String version, String weight) {
        return post(
                "/schools/" + school + "/risks",
                actor,
                "year",
                "2023",
                "version",
                version,
                "weights[" + factors.get(0).id() + "]",
                weight);
    }

    private long measure() {
        long roadmap = jdbc.sql("""
                        insert into roadmap (territory_id, kind, title, period_from, period_to, state, order_number, order_date, edition, created_at)
                        values (?, 'ROADMAP', 'Карта', '2022-09-01', '2023-08-31', 'APPROVED', '7', '2022-08-30', 1, now()) returning id""").param(place.value()).query(Long.class).single();
        jdbc.sql("insert into roadmap_school values (?, ?)")
                .params(roadmap, school.value())
                .update();
        long table = jdbc.sql("insert into plan_table (roadmap_id, position, columns) values (?, 0, '[]') returning id")
                .param(roadmap)
                .query(Long.class)
                .single();
        return jdbc.sql("insert into measure (plan_table_id, roadmap_id, position, title, deadline_kind)"
                        + " values (?, ?, 1, 'Закупка', 'UNTIL') returning id")
                .params(table, roadmap)
                .query(Long.class)
                .single();
    }

    private long roadmapOf(long measure) {
        return jdbc.sql("select roadmap_id from measure where id = ?")
                .param(measure)
                .query(Long.class)
                .single();
    }

    private MvcTestResult panel(String address, Actor actor) {
        return browser.get()
                .uri("/schools/" + school + address)
                .header("HX-Request", "true")
                .with(as(actor))
                .exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return browser.get()
                .uri("/schools/" + school + "/risks" + address)
                .with(as(actor))
                .exchange();
    }

    private MvcTestResult post(String address, Actor actor, String... fields) {
        var request = browser.post().uri(address).with(as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
