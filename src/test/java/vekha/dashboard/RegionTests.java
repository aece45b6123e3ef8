package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;
import vekha.support.WideRoadmap;

/** The municipalities side by side, and identification beside execution. */
@ApplicationTest
class RegionTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    @Autowired
    private KeepCounts counts;

    private TerritoryId busy;
    private TerritoryId idle;
    private Actor regional;

    @BeforeEach
    void aRegion() {
        clock.setDay(LocalDate.of(2023, 4, 10)); // the first quarter is over
        TerritoryId region = town.region();
        busy = town.municipality(region);
        idle = town.municipality(region);
        new WideRoadmap(jdbc).in(busy, true);
        regional = town.person(region, Role.REGIONAL_COORDINATOR);
        jdbc.sql(
                        "update territory set name = case id when ? then 'Яковлевский округ' else 'Анучинский округ' end where id in (?, ?)")
                .params(busy.value(), busy.value(), idle.value())
                .update();
    }

    @AfterEach
    void noon() {
        clock.reset();
    }

    @Test
    void everyNumberIsThatOfTheListItOpens() {
        String body = body(regional, "/region");

        for (String state : new String[] {"due", "done", "accepted", "overdue"}) {
            String address = "/checkpoints?territory=" + busy + "&amp;state=" + state;
            Matcher number = Pattern.compile(Pattern.quote(address) + "\"[^>]*>(?:<svg.*?</svg>)?\\s*(\\d+)</a>")
                    .matcher(body);
            assertThat(number.find()).as(address).isTrue();
            String list = body(regional, address.replace("&amp;", "&")).replaceAll("(?<=\\d)[\\s\u00a0](?=\\d{3})", "");
            assertThat(list).containsPattern(">" + number.group(1) + "[\\s\u00a0]срок");
        }
        assertThat(body).contains("/dashboard?territory=" + busy);
    }

    /** A phone shows no more than the first columns. */
    @Test
    void whatIsLookedForFirstStandsBesideTheName() {
        assertThat(body(regional, "/region"))
                .containsSubsequence(
                        "sort=name", "sort=percent", "sort=overdue", "sort=due", "sort=roadmaps", "sort=act")
                .containsPattern("state=done\">\\d+</a> ÷\u00a0<a href=\"[^\"]*state=due\">\\d+</a>");
    }

    @Test
    void theTableIsSortedByItsAddress() {
        assertThat(body(regional, "/region")).containsSubsequence("Анучинский", "Яковлевский");
        assertThat(body(regional, "/region?sort=name&down=true")).containsSubsequence("Яковлевский", "Анучинский");
        assertThat(body(regional, "/region?sort=overdue&down=true"))
                .containsSubsequence("aria-sort=\"descending\"", "Яковлевский", "Анучинский");
        assertThat(body(regional, "/region?sort=percent")).containsSubsequence("Анучинский", "Яковлевский");
        assertThat(body(regional, "/region?sort=nonsense")).containsSubsequence("Анучинский", "Яковлевский");
    }

    @Test
    void plansMadeOfTheRegionsOwnStandBesideThem() {
        assertThat(body(regional, "/region")).contains("Ни одна действующая муниципальная");
        long own = jdbc.sql("""
                        insert into roadmap (territory_id, kind, title, period_from, period_to, state, order_number, order_date, edition, created_at)
                        values (?, 'ROADMAP', 'План края', '2023-01-01', '2023-12-31', 'APPROVED', '1', '2022-12-30', 1, now()) returning id""")
                .param(regional.territory().value())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into roadmap_basis (roadmap_id, source_id, carried, left_out) select id, ?, 0, 0 from roadmap where territory_id = ?")
                .params(own, busy.value())
                .update();

        assertThat(body(regional, "/region"))
                .contains("По плану или шаблону региона сделаны", "1\u00a0дорожная карта")
                .doesNotContain("Ни одна действующая муниципальная");
    }

    @Test
    void ofAnotherRegionNothingIsTold() {
        Actor other = town.person(town.region(), Role.REGIONAL_COORDINATOR);

        assertThat(body(other, "/region")).doesNotContain("Яковлевский");
        assertThat(get(other, "/effect?territory=" + busy)).hasStatus(404);
    }

    @Test
    void oneStatementWhateverTheNumber() throws Exception {
        body(regional, "/region");
        int before = statements.during(() -> body(regional, "/region")).size();
        town.municipality(regional.territory());
        Actor again = town.actor(regional.id());
        statements.during(() -> body(again, "/region"));

        assertThat(statements.during(() -> body(again, "/region"))).hasSize(before);
    }

    @Test
    void keptCountsAreThoseOfARecountWhateverWasDone() {
        String fresh = table("/region");
        counts.count();
        assertThat(jdbc.sql("select count(*) from kept_count")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(table("/region")).isEqualTo(fresh);

        jdbc.sql(
                        "update checkpoint set state = 'ACCEPTED', done_on = '2023-03-01' where id in (select id from checkpoint where territory_id = ? and state = 'PLANNED' order by id limit 3)")
                .param(busy.value())
                .update();
        String changed = table("/region");
        assertThat(changed).as("at once, before it is counted again").isNotEqualTo(fresh);
        counts.count();
        assertThat(jdbc.sql("select count(*) from count_outdated")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(table("/region")).isEqualTo(changed);

        jdbc.sql(
                        "update measure set deleted_at = now() where id = (select max(m.id) from measure m join roadmap r on r.id = m.roadmap_id where r.territory_id = ?)")
                .param(busy.value())
                .update();
        String shorter = table("/region");
        assertThat(shorter).isNotEqualTo(changed);
        counts.count();
        assertThat(table("/region")).isEqualTo(shorter);

        clock.setDay(LocalDate.of(2023, 7, 10));
        String later = table("/region");
        assertThat(later).as("another day").isNotEqualTo(shorter);
        counts.count();
        assertThat(table("/region")).isEqualTo(later);
    }

    @Test
    void administratorSeesTheRegionsAndLooksIntoEach() {
        TerritoryId elsewhere = town.region();
        new WideRoadmap(jdbc).in(town.municipality(elsewhere), true);
        Actor administrator = town.person(regional.territory(), Role.ADMINISTRATOR);

        String country = body(administrator, "/regions?sort=overdue&down=true");
        String own = body(administrator, "/regions?region=" + regional.territory());
        String foreign = body(administrator, "/regions?region=" + elsewhere);

        assertThat(country)
                .contains("/regions?region=" + regional.territory(), "/regions?region=" + elsewhere)
                .doesNotContain("Яковлевский", "/checkpoints?");
        assertThat(own).contains("Яковлевский", "/checkpoints?territory=" + busy);
        assertThat(foreign).as("numbers without the rows behind them").doesNotContain("/checkpoints?", "Яковлевский");
        assertThat(get(administrator, "/regions?region=" + busy)).hasStatus(404);
        assertThat(get(regional, "/regions")).hasStatus(403);
        assertThat(get(administrator, "/region")).hasStatus(403);
    }

    @Test
    void aRegionsRowIsTheSumOfItsMunicipalities() {
        Actor administrator = town.person(regional.territory(), Role.ADMINISTRATOR);
        int overdue = count("c.state = 'PLANNED' and c.due_on < '2023-04-10'");

        assertThat(overdue).isPositive();
        assertThat(body(administrator, "/regions"))
                .containsPattern("href=\"/regions\\?region=" + regional.territory() + "\"><svg[^>]*>.{0,80}</svg> "
                        + overdue + "</a>");
    }

    @Test
    void identificationStandsBesideExecutionWithoutClaimingACause() {
        long school = jdbc.sql("select min(id) from school where territory_id = ?")
                .param(busy.value())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into identification (school_id, year, quality_index_oge) values (?, 2021, 0.5), (?, 2022, 0.75)")
                .params(school, school)
                .update();
        Actor head = town.person(busy, Role.HEAD);

        int due = count("c.counted_on < '2023-04-10' and c.state <> 'NOT_REQUIRED'", school);
        int done = count("c.counted_on < '2023-04-10' and c.state = 'ACCEPTED'", school);
        String body = body(head, "/effect");

        assertThat(due).isPositive();
        assertThat(body).contains("не доказывает", "0,75", "<polyline", "/schools/" + school + "#identifications");
        assertThat(body)
                .as("alike many decimals in the table, in its means and in the picture")
                .contains(">0,50</a>", ">0,50</text>", "#values\">0,50<")
                .doesNotContain(">0,5<");
        assertThat(body(head, "/effect?lang=en"))
                .contains(">0.50</a>", ">0.50</text>")
                .doesNotContain("0,50");
        for (String state : new String[] {"due", "done"}) {
            String address = "/checkpoints?school=" + school + "&amp;year=2023&amp;state=" + state;
            int number = state.equals("due") ? due : done;
            assertThat(body).contains("<a href=\"" + address + "\">" + number + "</a>");
            assertThat(body(head, address.replace("&amp;", "&"))).containsPattern(">" + number + "[\\s\u00a0]срок");
        }
        Matcher sum = Pattern.compile("÷[^<]*<a href=\"(/checkpoints\\?year=2023&amp;state=due)\">(\\d+)<")
                .matcher(body);
        assertThat(sum.find()).isTrue();
        assertThat(body(head, sum.group(1).replace("&amp;", "&")))
                .containsPattern(">" + sum.group(2) + "[\\s\u00a0]срок");
        assertThat(body(regional, "/effect")).contains("Выберите территорию", "0,75");
        Matcher mean = Pattern.compile("<a href=\"(/effect\\?year=2022&amp;index=oge)#values\">0,75<")
                .matcher(body(regional, "/effect"));
        assertThat(mean.find()).isTrue();
        assertThat(body(regional, mean.group(1).replace("&amp;", "&")))
                .as("what the mean is made of")
                .containsPattern("/schools/" + school
                        + "#identifications\">[^<]*</a></th><td>[^<]+</td><td class=\"num\">0,75<");
        for (String unknown : new String[] {"index=oge&year=2019", "index=ege&year=2022", "index=name&year=2022"}) {
            assertThat(get(regional, "/effect?" + unknown)).hasStatus(404);
        }
        assertThat(body(regional, "/effect?territory=" + busy)).contains("/schools/" + school);
        assertThat(body(regional, "/effect?territory=" + idle)).contains("пока нет");
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from checkpoint c where c.territory_id = ? and " + condition)
                .param(busy.value())
                .query(Integer.class)
                .single();
    }

    /** The rows as they are printed. */
    private String table(String address) {
        return body(regional, address).replaceAll("(?s)^.*<tbody>|</tbody>.*$", "");
    }

    private int count(String condition, long school) {
        return jdbc.sql("select count(*) from checkpoint c where c.school_id = ? and " + condition)
                .param(school)
                .query(Integer.class)
                .single();
    }

    private String body(Actor actor, String address) {
        MvcTestResult result = get(actor, address);
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(Actor actor, String address) {
        return web.get().uri(address).with(as(actor)).exchange();
    }
}
