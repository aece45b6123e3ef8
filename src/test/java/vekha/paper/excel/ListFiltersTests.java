package vekha.paper.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vekha.account.Actor;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;
import vekha.support.TestClock;

/** A list as a file has the rows that the screen has under the same conditions, whatever these are. */
@ApplicationTest
class ListFiltersTests {

    /** How a list is looked at, not what is in it. */
    private static final Set<String> OF_THE_SCREEN =
            Set.of("page", "whole", "open", "several", "mode", "view", "sort", "down", "format", "table");

    /** A row of a table, or a task; rows that head a section stand in none of the files. */
    private static final Pattern ROW = Pattern.compile(
            "<tr role=\"row\"(?! id=\"s)[^>]*>\\s*<t[hd][^>]*role=\"(?:rowheader|cell)\"|<li class=\"task\" id=\"c\\d+\"");

    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private RequestMappingHandlerMapping routes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoTown demo;

    private Actor coordinator;

    @BeforeEach
    void town() {
        coordinator = demo.actor("coordinator");
    }

    @Test
    void fileKnowsEveryConditionThatItsPageKnows() {
        Map<String, Set<String>> pages = new TreeMap<>();
        Map<String, Set<String>> files = new TreeMap<>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                Map<String, Set<String>> kind = isFile(route) ? files : pages;
                route.getPatternValues()
                        .forEach(pattern -> kind.computeIfAbsent(pattern, it -> new TreeSet<>())
                                .addAll(conditions(method)));
            }
        });

        assertThat(files).hasSizeGreaterThan(7);
        files.forEach((pattern, known) ->
                assertThat(known).as(pattern).containsExactlyInAnyOrderElementsOf(pages.get(pattern)));
    }

    @Test
    void checkpointsAreTheSame() throws Exception {
        String any = " from checkpoint where territory_id = " + coordinator.territory();
        Set<String> filters = new LinkedHashSet<>(List.of("", "territory=" + coordinator.territory()));
        for (String state : List.of(
                "overdue", "returned", "soon", "planned", "reported", "accepted", "waits", "not-required", "due")) {
            filters.add("state=" + state);
        }
        filters.addAll(List.of("state=done", "state=late", "state=missed", "state=required", "state=made"));
        for (String of : List.of("roadmap", "measure", "school", "body")) {
            filters.add(of + "=" + one("select " + of + "_id" + any + " and " + of + "_id is not null order by id"));
        }
        filters.add("section="
                + one("select section_id from measure where id in (select measure_id" + any
                        + ") and section_id is not null"));
        filters.add("programme="
                + one("select programme_id from roadmap_programme where roadmap_id in (select roadmap_id" + any + ")"));
        filters.add("section=0");
        filters.add("body=0");
        filters.add("school=0");
        filters.add("month=2023-01");
        filters.add("year=2023");
        filters.add("due=" + TestClock.TODAY);
        for (String filter : filters) {
            same(coordinator, "/checkpoints", filter);
            for (int days : new int[] {10, 60}) {
                same(coordinator, "/checkpoints", filter + "&on=" + TestClock.TODAY.minusDays(days));
            }
        }
    }

    @Test
    void dayGoneByChangesTheFile() throws Exception {
        String day = TestClock.TODAY.minusDays(40).toString();
        String then = text(coordinator, "/checkpoints?state=accepted&on=" + day + "&format=csv");
        String now = text(coordinator, "/checkpoints?state=accepted&format=csv");

        assertThat(lines(then)).isGreaterThan(0).isLessThan(lines(now));
    }

    @Test
    void otherListsAreTheSame() throws Exception {
        String plan = one("select id from roadmap where state = 'APPROVED' and territory_id = "
                + coordinator.territory() + " order by id");
        String school = one("select school_id from checkpoint where school_id is not null and roadmap_id = " + plan);
        String body =
                one("select body_id from measure_body b join measure m on m.id = b.measure_id where m.roadmap_id = "
                        + plan);
        for (String filter :
                List.of("", "show=OVERDUE", "show=SOON", "show=ACCEPTED", "school=" + school, "body=" + body)) {
            same(coordinator, "/roadmaps/" + plan, filter);
        }
        Actor region = demo.actor("region");
        String other = String.valueOf(demo.actor("coordinator2").territory());
        for (String filter : List.of("", "state=APPROVED", "state=DRAFT", "year=2023", "territory=" + other)) {
            same(region, "/roadmaps", filter);
        }
        for (String list : List.of("/schools", "/bodies")) {
            for (String filter : List.of("", "q=сош", "q=управление", "territory=" + other, "closed=true")) {
                same(region, list, filter);
            }
        }
        same(region, "/schools", "programme=" + one("select min(programme_id) from membership"));
        same(region, "/bodies", "kind=AUTHORITY");
        Actor admin = demo.actor("admin");
        for (String filter : List.of("", "role=CURATOR", "q=белов", "left=true", "territory=" + other)) {
            same(admin, "/admin/people", filter);
        }
    }

    @Test
    void workAndQueueAreTheSame() throws Exception {
        Actor principal = demo.actor("principal");
        String school = String.valueOf(principal.schools().iterator().next());
        for (String filter : List.of("", "by=measure", "by=school", "school=" + school)) {
            same(principal, "/my-work", filter);
        }
        String waiting = " from checkpoint where state = 'REPORTED' and territory_id = " + coordinator.territory();
        List<String> filters =
                new ArrayList<>(List.of("", "document=with", "document=without", "from=2023-01-10", "to=2023-01-10"));
        for (String of : List.of("roadmap", "school", "body")) {
            filters.add(of + "=" + one("select " + of + "_id" + waiting + " order by " + of + "_id nulls last"));
        }
        for (String filter : filters) {
            same(coordinator, "/verifications", filter);
        }
    }

    private void same(Actor actor, String list, String filter) throws Exception {
        String address = filter.isEmpty() ? list : list + "?" + filter;
        int screen = 0;
        String next = address;
        while (next != null) {
            String page = text(actor, next);
            screen += count(page);
            Matcher further = NEXT.matcher(page);
            next = further.find() ? further.group(1).replace("&amp;", "&") : null;
        }
        String file = text(actor, address + (filter.isEmpty() ? "?" : "&") + "format=csv");

        assertThat(lines(file)).as(address).isEqualTo(screen);
    }

    private static int count(String page) {
        Matcher rows = ROW.matcher(page);
        int count = 0;
        while (rows.find()) {
            count++;
        }
        return count;
    }

    /** Rows below the heading; a cell in quotes may have several lines. */
    private static int lines(String csv) {
        return (int) csv.replaceAll("\"[^\"]*\"", "").strip().lines().count() - 1;
    }

    private String text(Actor actor, String address) throws Exception {
        MvcTestResult result = web.get().uri(address).with(as(actor)).exchange();
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        return String.valueOf(jdbc.sql(sql + " limit 1").query(Long.class).single());
    }

    private static boolean isFile(RequestMappingInfo route) {
        return route.getParamsCondition().getExpressions().stream()
                .anyMatch(it -> it.toString().equals("format"));
    }

    private static Set<String> conditions(HandlerMethod method) {
        Set<String> conditions = new TreeSet<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam given = parameter.getAnnotation(RequestParam.class);
            if (given != null) {
                conditions.add(
                        given.name().isEmpty()
                                ? given.value().isEmpty() ? parameter.getName() : given.value()
                                : given.name());
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                conditions.add(parameter.getType().getSimpleName());
            }
        }
        conditions.removeAll(OF_THE_SCREEN);
        return conditions;
    }
}
