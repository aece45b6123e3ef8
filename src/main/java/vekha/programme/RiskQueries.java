package vekha.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.SchoolId;

/** Risk factors, the profiles of a school, and which measures of plans in force answer them. */
@Repository
@Transactional(readOnly = true)
public class RiskQueries {

    /** A measure is for a school that it names, or where it names none for the schools of its plan. */
    private static final String ROWS = """
            select f.id, f.name, f.hint, coalesce(e.significance, 'NONE') as significance, coalesce(e.activated, false) as activated,
                   (select count(*) from measure_factor mf join measure m on m.id = mf.measure_id join roadmap r on r.id = m.roadmap_id
                    where mf.factor_id = f.id and in_force(r.state, m.deleted_at)
                      and extract(year from r.period_from) <= :year and extract(year from r.period_to) >= :year
                      and (exists (select 1 from measure_school x where x.measure_id = m.id and x.school_id = :school)
                           or not exists (select 1 from measure_school x where x.measure_id = m.id)
                              and (r.school_id = :school
                                   or exists (select 1 from roadmap_school y where y.roadmap_id = r.id and y.school_id = :school)))) as measures
            from risk_factor f
            left join risk_profile p on p.school_id = :school and p.year = :year
            left join risk_entry e on e.profile_id = p.id and e.factor_id = f.id
            where not f.retired or e.factor_id is not null
            order by f.position""";

    private static final String ALL = """
            select f.id, f.name, f.hint, f.group_name as "group", f.retired, f.version,
                   (select count(distinct p.school_id) from risk_entry e join risk_profile p on p.id = e.profile_id
                    where e.factor_id = f.id and e.significance <> 'NONE') as schools,
                   (select count(*) from measure_factor x where x.factor_id = f.id) as measures
            from risk_factor f order by f.retired, min(f.position) over (partition by f.group_name), f.position""";

    /** Those that are asked about, and those a profile names already. */
    private static final String OFFERED = """
            select f.id, f.name, f.hint, f.group_name as "group" from risk_factor f
            where not f.retired or exists (select from risk_entry e join risk_profile p on p.id = e.profile_id
                where e.factor_id = f.id and p.school_id = :school and p.year = :year)
            order by min(f.position) over (partition by f.group_name), f.position""";

    private final JdbcClient jdbc;

    RiskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A factor known in every territory. */
    public record Factor(
            long id,
            String name,
            @Nullable String hint,
            @Nullable String group) {}

    /**
     * A factor as those see it who keep them.
     *
     * @param schools how many schools it weighs in
     * @param measures how many measures answer it
     */
    public record Kept(
            long id,
            String name,
            @Nullable String hint,
            @Nullable String group,
            boolean retired,
            int version,
            int schools,
            int measures) {}

    /**
     * A factor in the profile of a school.
     *
     * @param measures how many measures of plans in force answer it for this school
     */
    public record Row(
            long id, String name, @Nullable String hint, Significance significance, boolean activated, int measures) {

        /** It weighs or is worked on, and no measure answers it. */
        public boolean isUncovered() {
            return measures == 0 && (activated || significance == Significance.HIGH);
        }
    }

    /** A profile of a year. */
    public record Year(
            int year,
            int version,
            @Nullable String verifiedBy,
            @Nullable LocalDate verifiedOn) {}

    /** What a new profile is asked about. */
    public List<Factor> factors() {
        return all().stream()
                .filter(it -> !it.retired())
                .map(it -> new Factor(it.id(), it.name(), it.hint(), it.group()))
                .toList();
    }

    /** What the form for a school's profile of a year asks about. */
    public List<Factor> factors(SchoolId school, int year) {
        return jdbc.sql(OFFERED)
                .param("school", school.value())
                .param("year", year)
                .query(Factor.class)
                .list();
    }

    /** Every factor, those no longer asked about last. */
    public List<Kept> all() {
        return jdbc.sql(ALL).query(Kept.class).list();
    }

    /** Years of which the school has a profile, newest first. */
    public List<Year> years(SchoolId school) {
        return jdbc.sql("""
                        select p.year, p.version, n.name as verified_by, p.verified_on from risk_profile p
                        left join person n on n.id = p.verified_by where p.school_id = ? order by p.year desc""").param(school.value()).query(Year.class).list();
    }

    /** Every factor, whether the profile of the year names it or not. */
    public List<Row> rows(SchoolId school, int year) {
        return jdbc.sql(ROWS)
                .param("school", school.value())
                .param("year", year)
                .query(Row.class)
                .list();
    }

    List<String> names(Map<Long, Risk> risks, Predicate<Risk> wanted) {
        return all().stream()
                .filter(factor -> risks.containsKey(factor.id()) && wanted.test(risks.get(factor.id())))
                .map(Kept::name)
                .toList();
    }
}
