package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class DraftPagesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private ProgrammeQueries programmes;

    private TerritoryId place;
    private AnUpload coordinator;

    @BeforeEach
    void aCoordinator() {
        place = town.municipality();
        coordinator = new AnUpload(browser, town.person(place, Role.COORDINATOR));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private List<String> inPlan(String columns) {
        return jdbc.sql("select " + columns + " from measure m join roadmap r on r.id = m.roadmap_id"
                        + " where r.territory_id = ? order by m.position")
                .param(place.value())
                .query(String.class)
                .list();
    }

    private int roadmaps() {
        return jdbc.sql("select count(*) from roadmap where territory_id = ?")
                .param(place.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void documentBecomesARoadmapWithWhatWasCorrected() {
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address);
        assertThat(page.value("head.title")).isEqualTo("План мероприятий по поддержке школ на 2023 год");
        assertThat(page.value("measures[0].title")).endsWith("сверить их с данными мониторинга");

        page.type("head.title", "Наш план на 2023 год")
                .type("measures[1].title", "Назначить и обучить наставников")
                .type("measures[2].keep", "false")
                .type("measures[3].deadline", "ежемесячно")
                .type("sections[0].title", "Подготовка к работе");
        MvcTestResult saved = coordinator.save(address, page);

        assertThat(saved).hasStatus3xxRedirection().redirectedUrl().startsWith("/roadmaps/");
        assertThat(inPlan("m.title"))
                .containsExactly(
                        "Собрать показатели школ и сверить их с данными мониторинга",
                        "Назначить и обучить наставников",
                        "Консультации");
        assertThat(inPlan("m.number")).containsExactly("1.1", "1.2", "2.1");
        assertThat(coordinator.open(String.valueOf(saved.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("Наш план на 2023 год", "Подготовка к работе", "ежемесячно");
        assertThat(coordinator.open(address))
                .hasRedirectedUrl(saved.getResponse().getRedirectedUrl());
    }

    @Test
    void repairsAreUndoneOneByOneAndWhatWasTypedStays() {
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address);
        List<String> repairs = page.buttons("repair");
        String joined = repairs.stream()
                .filter(id -> id.startsWith("joined-rows"))
                .findFirst()
                .orElseThrow();
        String inherited = repairs.stream()
                .filter(id -> id.startsWith("inherited-cell"))
                .findFirst()
                .orElseThrow();
        page.type("measures[0].result", "сводная таблица")
                .type("measures[1].title", "Назначить опытных наставников")
                .type("measures[3].section", "0")
                .type("sections[1].title", "Основная работа")
                .type("head.issuer", "Управление образования");

        APage first = coordinator.after(address, page, "repair", joined);
        APage second = coordinator.after(address, first, "repair", inherited);

        assertThat(second.all("said.undone")).containsExactlyInAnyOrder(joined, inherited);
        assertThat(second.value("measures[0].title")).isEqualTo("Собрать показатели школ и сверить их с");
        assertThat(second.value("measures[0].result")).isEqualTo("сводная таблица");
        assertThat(second.value("measures[1].title")).isEqualTo("данными мониторинга");
        assertThat(second.value("measures[2].title")).isEqualTo("Назначить опытных наставников");
        assertThat(second.value("measures[4].section")).isEqualTo("0");
        assertThat(second.value("sections[1].title")).isEqualTo("Основная работа");
        assertThat(second.value("head.issuer")).isEqualTo("Управление образования");

        APage again = coordinator.after(address, second, "repair", joined);
        assertThat(again.value("measures[0].title")).endsWith("данными мониторинга");
        assertThat(again.value("measures[0].result")).isEqualTo("сводная таблица");
        assertThat(again.value("measures[1].title")).isEqualTo("Назначить опытных наставников");
    }

    @Test
    void columnThatWasMisunderstoodIsReadAnew() {
        String address = coordinator.sent("""
                План работы на 2023 год

                №\tЧто\tСрок\tЗвено
                1\tОпрос учителей\tмарт\tУО
                2\tРазбор опроса\tапрель\tММС
                """.replace("Что", "Мероприятие"));
        APage page = coordinator.page(address);
        assertThat(page.value("measures[0].note")).isEqualTo("УО");
        page.type("measures[1].title", "Разбор итогов опроса").choose("said.columns", 3, "0:3=responsible");

        MvcTestResult early = coordinator.save(address, page);
        assertThat(early).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(roadmaps()).isZero();

        APage anew = coordinator.after(address, page, "look", "1");
        assertThat(anew.value("measures[0].responsible")).isEqualTo("УО");
        assertThat(anew.value("measures[0].names")).isEqualTo("УО");
        assertThat(anew.value("measures[1].title")).isEqualTo("Разбор итогов опроса");
        assertThat(anew.all("said.shown")).containsExactly("0:3=responsible");
        assertThat(anew.value("bodies[0].name")).isEqualTo("УО");

        assertThat(coordinator.save(address, anew)).hasStatus3xxRedirection();
        assertThat(inPlan("m.responsible")).containsExactly("УО", "ММС");
    }

    @Test
    void rowsAreSaidToBeSectionsMeasuresOrNothing() {
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address).type("measures[3].title", "Консультации на месте");

        APage section = coordinator.after(address, page, "row", rowOf(page, 2) + "=section");
        assertThat(section.value("sections[1].title")).isEqualTo("Провести семинар");
        assertThat(section.html()).contains("ММС | программа");
        assertThat(section.value("measures[2].title")).isEqualTo("Консультации на месте");

        APage skipped = coordinator.after(address, section, "row", rowOf(section, 1) + "=skipped");
        assertThat(skipped.value("measures[1].title")).isEqualTo("Консультации на месте");
        assertThat(skipped.html()).contains("1.2 | Назначить наставников");

        APage back = coordinator.after(address, skipped, "row", rowOf(section, 1) + "=");
        assertThat(back.value("measures[1].title")).isEqualTo("Назначить наставников");

        String remark = page.buttons("row").stream()
                .filter(value -> value.endsWith("=measure")
                        && !page.html().contains("sections[0].key\" value=\"" + value.replace("=measure", "")))
                .reduce((one, last) -> last)
                .orElseThrow();
        APage measure = coordinator.after(address, page, "row", remark);
        assertThat(measure.html()).contains("Примечание: сроки уточняются приказом");
        assertThat(measure.values()).containsKey("measures[4].key");
    }

    private static String rowOf(APage page, int measure) {
        return page.value("measures[" + measure + "].key");
    }

    @Test
    void doubtsStandFirstByKindAndLeadToTheirRows() {
        String html = coordinator.page(coordinator.sent(AnUpload.PLAN)).html();

        assertThat(html.indexOf("id=\"doubts\"")).isPositive().isLessThan(html.indexOf("id=\"head\""));
        assertThat(html).contains("Пустая ячейка: взято из строки выше", "href=\"#m2\">1.3<", "id=\"m2\"");
    }

    @Test
    void correctedDeadlineIsExplainedWhileItIsTyped() {
        String plan = "&head.from=2023-01-01&head.to=2023-12-31&head.academic=";

        assertThat(coordinator.open("/intake/meaning?at=3&measures[3].deadline=ежеквартально" + plan))
                .hasStatusOk()
                .bodyText()
                .contains("Понято:", "01.01", "31.12.2023")
                .doesNotContain("<html");
        assertThat(coordinator.open(
                        "/intake/meaning?at=0&measures[0].deadline=март&from=2024-01-01&to=2024-12-31" + plan))
                .bodyText()
                .contains("31.03.2024");
        assertThat(coordinator.open(
                        "/intake/meaning?at=0&measures[0].deadline=март&measures[0].meant=dates&measures[0].to=2023-05-05"
                                + plan))
                .bodyText()
                .contains("05.05.2023");
        assertThat(coordinator.open("/intake/meaning?at=0&measures[0].deadline=март&head.from=2023-&head.to="))
                .hasStatusOk();
        assertThat(coordinator.open("/intake/meaning?at=0"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Понято");
    }

    @Test
    void schoolsOfTheProgrammesAreProposedWhenTheDocumentNamesNone() {
        SchoolId mine = town.school(place, "Самоцветская СОШ");
        SchoolId other = town.school(place, "Заречная СОШ");
        town.school(place, "Луговая СОШ");
        ProgrammeId support = programmes.findByName(place, "ШНОР").orElseThrow();
        List.of(mine, other)
                .forEach(school -> jdbc.sql(
                                "insert into membership (school_id, programme_id, from_year, to_year) values (?, ?, 2022, 2023)")
                        .params(school.value(), support.value())
                        .update());
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address);
        assertThat(page.values()).doesNotContainKey("schools[0].name");

        APage filled = coordinator.after(address, page.tick("head.programmes", support.toString()), "look", "1");
        assertThat(filled.value("schools[0].name")).isEqualTo("Заречная СОШ");
        assertThat(filled.value("schools[1].choice")).isEqualTo(mine.toString());
        assertThat(filled.html()).contains("В документе школы не названы");
        assertThat(filled.values()).doesNotContainKey("schools[2].name");

        assertThat(coordinator.save(address, filled.type("schools[0].choice", "none")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select s.school_id from roadmap_school s join roadmap r on r.id = s.roadmap_id"
                                + " where r.territory_id = ?")
                        .param(place.value())
                        .query(Long.class)
                        .list())
                .containsExactly(mine.value());
    }

    @Test
    void pendingDocumentIsItsSendersAlone() {
        String address = coordinator.sent(AnUpload.PLAN);
        Actor colleague = town.person(place, Role.COORDINATOR);
        AnUpload other = new AnUpload(browser, colleague);

        assertThat(other.open(address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(other.save(address, coordinator.page(address))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(other.press(address + "/removal", coordinator.page(address), "x", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(coordinator.open("/intake/00000000-0000-0000-0000-000000000000"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(coordinator.open("/intake/..%2Foriginals")).hasStatus4xxClientError();
        assertThat(coordinator.open(address)).hasStatusOk();
    }

    @Test
    void pendingDocumentIsGoneAfterTwoDays() {
        String address = coordinator.sent(AnUpload.PLAN);

        clock.turnTo(java.time.Instant.now().plus(Duration.ofDays(3)));
        coordinator.sent(AnUpload.PLAN);

        assertThat(coordinator.open(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void savingTwiceMakesOneRoadmap() {
        String address = coordinator.sent(AnUpload.PLAN);
        APage page = coordinator.page(address);

        MvcTestResult saved = coordinator.save(address, page);
        assertThat(coordinator.save(address, page))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(saved.getResponse().getRedirectedUrl());
        assertThat(roadmaps()).isOne();
    }

    @Test
    void whoMayNotPlanDoesNotComeIn() {
        AnUpload curator = new AnUpload(browser, town.person(place, Role.CURATOR, town.school(place, "СОШ № 1")));

        assertThat(curator.open("/intake/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(curator.send("план.txt", AnUpload.PLAN.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
