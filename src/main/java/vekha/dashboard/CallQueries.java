package vekha.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Role;
import vekha.execution.AsOf;

/** Who answers for what is late, and who has not looked at what was reported. */
@Repository
@Transactional(readOnly = true)
class CallQueries {

    private static final String NAMES = """
            select 'section' as what, x.id, x.position as place, coalesce(x.number || ' ', '') || x.title as name, null::bigint as person_id, null as email, null as role
            from section x where x.id = any(:sections)
            union all select 'school', s.id, 0, s.short_name, null, null, null from school s where s.id = any(:schools)
            union all select 'body', b.id, 0, b.short_name, null, null, null from responsible_body b where b.id = any(:bodies)
            union all select who.what, who.id, 0, p.name, p.id, p.email, p.role
            from (select 'school' as what, school_id as id, person_id from care_school where school_id = any(:lateSchools)
                  union select 'school', school_id, curator_id from membership
                        where school_id = any(:lateSchools) and extract(year from :today) between from_year and to_year
                  union select 'body', body_id, person_id from care_body where body_id = any(:lateBodies)) who
            join person p on p.id = who.person_id and p.left_at is null and p.role in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE')
            union all select 'territory', p.territory_id, 0, p.name, p.id, p.email, p.role from person p
            where p.territory_id = any(:territories) and p.left_at is null and p.role in ('COORDINATOR', 'REGIONAL_COORDINATOR')
            order by person_id nulls first""";

    private final JdbcClient jdbc;

    CallQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything the page names: sections, schools, bodies, and who answers for the late ones and looks at marks. */
    Names names(Counted counted, Long[] territories, AsOf day) {
        Map<String, Map<Long, Names.Named>> things = new HashMap<>();
        Map<String, Map<Long, List<Late.Who>>> people = new HashMap<>();
        jdbc.sql(NAMES)
                .param("sections", numbers(counted, Counted.Where::section))
                .param("schools", numbers(counted, Counted.Where::school))
                .param("bodies", numbers(counted, Counted.Where::body))
                .param("lateSchools", late(counted, Counted.Place::school))
                .param("lateBodies", late(counted, Counted.Place::body))
                .param("territories", territories)
                .param("today", day.day())
                .query(row -> {
                    if (row.getString("role") == null) {
                        things.computeIfAbsent(row.getString("what"), any -> new HashMap<>())
                                .put(row.getLong("id"), new Names.Named(row.getInt("place"), row.getString("name")));
                    } else {
                        people.computeIfAbsent(row.getString("what"), any -> new HashMap<>())
                                .computeIfAbsent(row.getLong("id"), any -> new ArrayList<>())
                                .add(who(row));
                    }
                });
        return new Names(things, people);
    }

    private static Long[] numbers(Counted counted, ToLongFunction<Counted.Where> of) {
        return numbers(counted.cells.keySet().stream().mapToLong(of));
    }

    private static Long[] late(Counted counted, ToLongFunction<Counted.Place> of) {
        return numbers(counted.late.keySet().stream().mapToLong(of));
    }

    private static Long[] numbers(LongStream ids) {
        return ids.filter(id -> id > 0).distinct().boxed().toArray(Long[]::new);
    }

    private static Late.Who who(ResultSet row) throws SQLException {
        return new Late.Who(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")));
    }

    /** Late schools and bodies, each once per person who answers for it, once without a person when nobody does. */
    static List<Late> late(Counted counted, Names names) {
        List<Late> late = new ArrayList<>();
        counted.late.forEach((place, sum) -> {
            List<Late.Who> people =
                    place.school() > 0 ? names.people("school", place.school()) : names.people("body", place.body());
            Tally tally = sum.tally();
            for (Late.@Nullable Who who :
                    people.isEmpty() ? Collections.<Late.@Nullable Who>singletonList(null) : people) {
                late.add(new Late(
                        names.school(place.school()),
                        place.school() > 0 ? null : names.body(place.body()),
                        tally.overdue(),
                        tally.returned(),
                        sum.oldest(),
                        who));
            }
        });
        return late;
    }

    /** What each coordinator has not looked at yet, by territory. */
    static List<Unverified> unverified(List<Plans.Plan> plans, Map<Long, Tally> tallies, Counted counted, Names names) {
        Map<Long, Unverified> waiting = new LinkedHashMap<>();
        for (Plans.Plan plan : plans) {
            int reported = tallies.getOrDefault(plan.id(), Tally.NONE).reported();
            if (reported > 0) {
                waiting.merge(
                        plan.territory(),
                        new Unverified(
                                plan.territory(),
                                plan.territoryName(),
                                coordinators(names, plan),
                                reported,
                                counted.reportedSince.get(plan.id())),
                        Unverified::plus);
            }
        }
        return waiting.values().stream()
                .sorted(Comparator.comparingInt(it -> -it.checkpoints()))
                .toList();
    }

    private static @Nullable String coordinators(Names names, Plans.Plan plan) {
        List<Late.Who> people = names.people("territory", plan.territory());
        return people.isEmpty()
                ? null
                : people.stream().map(Late.Who::name).sorted().collect(Collectors.joining(", "));
    }

    /**
     * A school or body with something overdue or returned, and one of the people who answer for it.
     *
     * @param oldest the earliest date gone by
     */
    record Late(
            Cell.@Nullable SchoolOf school,
            Cell.@Nullable BodyOf body,
            int overdue,
            int returned,
            @Nullable LocalDate oldest,
            @Nullable Who who) {

        record Who(long id, String name, @Nullable String email, Role role) {}
    }

    /** @param oldest the earliest day on which something was done that nobody has looked at */
    record Unverified(
            long territory,
            String territoryName,
            @Nullable String coordinators,
            int checkpoints,
            @Nullable LocalDate oldest) {

        Unverified plus(Unverified other) {
            boolean older = oldest != null && (other.oldest == null || oldest.isBefore(other.oldest));
            return new Unverified(
                    territory,
                    territoryName,
                    coordinators,
                    checkpoints + other.checkpoints,
                    older ? oldest : other.oldest);
        }
    }
}
