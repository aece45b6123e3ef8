package vekha.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the application that can be opened, out of its own route table. A route with something in braces needs
 * examples: the longest beginning of it below is replaced by what its SQL finds in the demonstration town.
 */
final class PageAddresses {

    /** What sets a cookie, gives out a file or a piece of a page, or is there only for whoever has a key to it. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/look",
            "/first-run",
            "/invitation/{code}",
            "/kept",
            "/notices/{notice}",
            "/comments/{comment}",
            "/comments/{comment}/edit",
            "/evidence/{id}/file",
            "/intake/meaning",
            "/roadmaps/{id}/measures/{measure}/doubts/{kind}", // the plans of the demonstration raise no doubt
            "/roadmaps/{id}/names/{kind}",
            "/roadmaps/{id}/matrix/cell",
            "/roadmaps/{id}/form.{ending}",
            "/roadmaps/{id}/editions/{number}/form.{ending}",
            "/reports/report.{ending}",
            "/exports/{id}/file",
            "/schools/{school}/blank/file.xlsx",
            "/calendar-feed/{secret}.ics",
            "/roadmaps/{id}/matrix/proof");

    private static final String TOWN = " (select id from territory where name like 'Светлореченский м%') ";
    private static final String CARED = " (select id from school where short_name = 'СОШ № 7') ";

    /** One plan of each state, one checkpoint of each standing in a school, and one of a body. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry(
                    "/roadmaps/{id}",
                    "select distinct on (state) '/roadmaps/' || id from roadmap where territory_id =" + TOWN
                            + "order by state, id"),
            Map.entry(
                    "/roadmaps/{id}/basis",
                    "select '/roadmaps/' || min(roadmap_id) || '/basis' from roadmap_basis having count(*) > 0"),
            Map.entry(
                    "/templates/{template}", "select '/templates/' || min(id) from plan_template having count(*) > 0"),
            Map.entry("/roadmaps/{id}/measures/{measure}", """
                    select distinct on (r.state) '/roadmaps/' || r.id || '/measures/' || m.id
                    from measure m join roadmap r on r.id = m.roadmap_id order by r.state, m.id"""),
            Map.entry("/roadmaps/{id}/measures/{measure}/event", """
                    select '/roadmaps/' || roadmap_id || '/measures/' || measure_id || '/event' from checkpoint
                    where due_on is null and state = 'PLANNED'
                    and territory_id = (select territory_id from person where login = 'coordinator')
                    order by id limit 1"""),
            Map.entry("/roadmaps/{id}/editions/{number}", """
                    select '/roadmaps/' || roadmap_id || '/editions/' || number from edition
                    where roadmap_id = (select min(amends_id) from roadmap) order by number"""),
            Map.entry("/roadmaps/{id}/changes", """
                    select '/roadmaps/' || id || '/changes' || look from roadmap, (values (''), ('?all=true')) looks (look)
                    where id = (select min(id) from roadmap where amends_id is not null)"""),
            Map.entry("/roadmaps/{id}/changes/measures/{measure}", """
                    select '/roadmaps/' || roadmap_id || '/changes/measures/' || id from measure
                    where origin_id is not null and deleted_at is null order by id limit 1"""),
            Map.entry("/roadmaps/{id}/changes/gone/{origin}", """
                    select '/roadmaps/' || a.id || '/changes/gone/' || m.id
                    from roadmap a join measure m on m.roadmap_id = a.amends_id and m.deleted_at is not null order by m.id limit 1"""),
            Map.entry("/roadmaps/{id}/measures/{measure}/cells/{field}", """
                    select '/roadmaps/' || r.id || '/measures/' || min(m.id) || '/cells/DEADLINE'
                    from measure m join roadmap r on r.id = m.roadmap_id where r.state = 'DRAFT' group by r.id"""),
            Map.entry("/roadmaps/{id}/sections/{section}", """
                    select '/roadmaps/' || r.id || '/sections/' || s.id
                    from section s join roadmap r on r.id = s.roadmap_id where r.state = 'DRAFT' order by s.id limit 1"""),
            Map.entry(
                    "/checkpoints/{id}",
                    "(select distinct on (standing(state, due_on, current_date)) '/checkpoints/' || id from checkpoint"
                            + " where school_id =" + CARED + "order by standing(state, due_on, current_date), id)"
                            + " union all (select '/checkpoints/' || id from checkpoint where school_id is null order by id limit 1)"),
            Map.entry(
                    "/my-work/{id}",
                    "select '/my-work/' || min(id) from checkpoint where state = 'PLANNED' and school_id =" + CARED),
            Map.entry(
                    "/comments/{comment}/removal",
                    "select '/comments/' || min(id) || '/removal' from comment where measure_id is not null and person_id <> (select id from person where login = 'coordinator')"),
            Map.entry("/schools/{school}", "select '/schools/' || id from school where id =" + CARED),
            Map.entry(
                    "/schools/{school}/identifications/{year}",
                    "select '/schools/' || school_id || '/identifications/' || max(year) from identification"
                            + " where school_id =" + CARED + "group by school_id"),
            Map.entry("/memberships/{membership}", "select '/memberships/' || min(id) from membership"),
            Map.entry("/programmes/{programme}", "select '/programmes/' || min(id) from programme"),
            Map.entry(
                    "/bodies/{body}", "select '/bodies/' || min(id) from responsible_body where territory_id =" + TOWN),
            Map.entry("/risk-factors/{factor}", "select '/risk-factors/' || min(id) from risk_factor"),
            Map.entry("/checkpoints/{id}/evidence/{evidence}", """
                    select '/checkpoints/' || k.checkpoint_id || '/evidence/' || e.id
                    from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id
                    where c.state = 'REPORTED' and e.kind <> 'FILE' and k.withdrawn_at is null and e.removed_at is null
                    and c.territory_id = (select territory_id from person where login = 'coordinator')
                    order by e.id limit 1"""),
            Map.entry("/monitoring/{id}", "select '/monitoring/' || min(id) from monitoring_stage"),
            Map.entry("/territories/{territory}", "select '/territories/' || id from territory where id =" + TOWN),
            Map.entry("/admin/people/{person}", """
                    select '/admin/people/' || id from person where login in ('principal', 'admin')"""));

    /** Further looks of pages that are there already. */
    private static final Map<String, String> LOOKS = Map.of(
            "/my-work",
            "select unnest(array['/my-work?several=true', '/my-work?open=' || min(id)]) from checkpoint"
                    + " where state = 'PLANNED' and school_id =" + CARED,
            "/checkpoints",
            "select '/checkpoints?state=OVERDUE'",
            "/roadmaps/{id}",
            "select '/roadmaps/' || min(id) || '?show=OVERDUE' from roadmap where state = 'APPROVED' and territory_id ="
                    + TOWN,
            "/reports",
            "select '/reports?from=2020-01-01&to=2099-12-31&roadmap=' || min(id) from roadmap where state = 'APPROVED'"
                    + " and territory_id =" + TOWN,
            "/verifications",
            "select '/verifications?school=' || id from school where id =" + CARED,
            "/timeline",
            "select unnest(array['/timeline?group=body', '/timeline?view=words'])",
            "/roadmaps/{id}/timeline",
            "select '/roadmaps/' || min(id) || '/timeline?group=school' from roadmap where state = 'APPROVED' and territory_id ="
                    + TOWN,
            "/calendar",
            "select '/calendar?view=week'",
            "/dashboard",
            "select '/dashboard?roadmap=' || min(id) from roadmap where state = 'APPROVED' and territory_id =" + TOWN);

    private final JdbcClient jdbc;
    private final Map<String, List<String>> given;

    /** @param given examples that are in no table, by the beginning of their routes */
    PageAddresses(JdbcClient jdbc, Map<String, List<String>> given) {
        this.jdbc = jdbc;
        this.given = given;
    }

    /** Addresses by route; a route without examples has none. */
    Map<String, List<String>> of(RequestMappingHandlerMapping routes) {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}"))
                .filter(pattern -> !pattern.startsWith("/api/") && !ELSEWHERE.contains(pattern))
                .distinct()
                .sorted()
                .forEach(pattern -> addresses.put(pattern, of(pattern)));
        return addresses;
    }

    private List<String> of(String pattern) {
        List<String> found = new ArrayList<>(pattern.contains("{") ? filled(pattern) : List.of(pattern));
        if (LOOKS.containsKey(pattern)) {
            found.addAll(ask(LOOKS.get(pattern)));
        }
        return found;
    }

    private List<String> filled(String pattern) {
        return Stream.concat(EXAMPLES.keySet().stream(), given.keySet().stream())
                .filter(beginning -> pattern.equals(beginning) || pattern.startsWith(beginning + "/"))
                .max(Comparator.comparingInt(String::length))
                .filter(beginning -> !pattern.substring(beginning.length()).contains("{"))
                .map(beginning -> examples(beginning).stream()
                        .map(example -> example + pattern.substring(beginning.length()))
                        .toList())
                .orElse(List.of());
    }

    private List<String> examples(String beginning) {
        List<String> known = given.get(beginning);
        return known == null ? ask(String.valueOf(EXAMPLES.get(beginning))) : known;
    }

    private List<String> ask(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
