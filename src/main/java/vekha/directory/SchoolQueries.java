package vekha.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.Choice;
import vekha.foundation.NotVisibleException;
import vekha.foundation.PagedRows;

/** What pages show of schools; confined to what the caller sees. */
@Repository
@Transactional(readOnly = true)
public class SchoolQueries {

    private static final String VISIBLE = """
            select s.*, t.name as territory, %s as words
            from school s join territory t on t.id = s.territory_id
            where s.territory_id = any(:territories) and (not :own or s.id = any(:schools))""".formatted(
                    Search.folded("concat_ws(' ', s.short_name, s.full_name, s.code,"
                            + " (select string_agg(a.name, ' ') from school_alias a where a.school_id = s.id))"));

    private static final String MEMBER = """
            exists (select 1 from membership m where m.school_id = v.id and m.programme_id = :programme
                    and :year between m.from_year and m.to_year)""";

    private static final String ROWS =
            "with v as (" + VISIBLE + ")" + """
            select v.id, v.short_name, v.legal_form, v.code, v.territory, v.closed_on, count(*) over () as total,
                   array(select p.short_name from membership m join programme p on p.id = m.programme_id
                         where m.school_id = v.id and :year between m.from_year and m.to_year order by p.id) as programmes,
                   array(select p.name from care_school c join person p on p.id = c.person_id
                         where c.school_id = v.id and p.role = 'CURATOR' and p.left_at is null order by p.name) as curators
            from v where (v.closed_on is null or v.closed_on > :today or :closed) and (:all or v.territory_id = :territory)
              and (:programme = 0 or """ + " " + MEMBER + ") and " + Search.CONDITION + """
             order by v.territory, v.short_name collate by_number, v.id limit :limit offset :offset""";

    private static final String COUNTS = "with v as (" + VISIBLE + ")," + """
             found as (select v.id from v where (v.closed_on is null or v.closed_on > :today or :closed)
                       and (:all or v.territory_id = :territory) and """ + " " + Search.CONDITION + ")" + """
            select 0 as id, '' as name, (select count(*) from found) as schools
            union all
            select p.id, p.short_name, count(distinct m.school_id) from programme p
            left join membership m on m.programme_id = p.id and :year between m.from_year and m.to_year
                                      and m.school_id in (select id from found)
            where not p.archived and (p.territory_id is null or p.territory_id = any(:territories)
                                      or p.territory_id = (select parent_id from territory where id = :home)) group by p.id
            order by 1""";

    private final JdbcClient jdbc;

    SchoolQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the reader of the list asked for.
     *
     * @param programme number of a programme, 0 for any
     * @param territory number of a territory, 0 for all
     * @param closed closed schools too
     */
    public record Wanted(Search search, long programme, long territory, boolean closed, int page) {}

    /** A school in the list. */
    public record Row(
            long id,
            String shortName,
            @Nullable String legalForm,
            @Nullable String code,
            String territory,
            boolean closed,
            List<String> programmes,
            List<String> curators,
            int total) {}

    /** How many schools found take part in a programme this year; number 0 counts them all. */
    public record Count(long id, String name, long schools) {}

    /** A school on its own page. */
    public record Facts(
            long id,
            TerritoryId territoryId,
            String territory,
            String shortName,
            @Nullable String legalForm,
            @Nullable String fullName,
            @Nullable String code,
            @Nullable LocalDate closedOn,
            @Nullable Long branchOf,
            @Nullable String branchOfName,
            List<String> aliases,
            int version) {}

    /** Somebody who has the school or body in care. */
    public record Carer(String name, String role, @Nullable String position) {}

    public List<Row> rows(Caller caller, Wanted wanted, LocalDate today) {
        return found(caller, wanted, today).page(wanted.page());
    }

    /** All that were asked for, whatever the page, one after another. */
    public void each(Caller caller, Wanted wanted, LocalDate today, Consumer<Row> taker) {
        found(caller, wanted, today).each(taker);
    }

    private PagedRows<Row> found(Caller caller, Wanted wanted, LocalDate today) {
        return new PagedRows<>(
                asked(ROWS, caller, wanted, today).param("programme", wanted.programme()),
                (row, number) -> row(row, today));
    }

    public List<Count> counts(Caller caller, Wanted wanted, LocalDate today) {
        return asked(COUNTS, caller, wanted, today)
                .param("home", caller.territory().value())
                .query(Count.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller, Wanted wanted, LocalDate today) {
        return wanted.search()
                .ask(jdbc, sql, caller.territoryNumbers(), wanted.territory())
                .param("own", caller.seesOnlyOwnSchools())
                .param("schools", caller.schoolNumbers())
                .param("year", today.getYear())
                .param("today", today)
                .param("closed", wanted.closed());
    }

    /** @throws NotVisibleException when there is no such school, or not for the caller */
    public Facts facts(Caller caller, SchoolId school) {
        Optional<Facts> facts = jdbc.sql("""
                        select s.*, t.name as territory, b.short_name as branch_of_name,
                               array(select name from school_alias where school_id = s.id order by name) as aliases
                        from school s join territory t on t.id = s.territory_id left join school b on b.id = s.branch_of_id
                        where s.id = ?""")
                .param(school.value())
                .query((row, number) -> facts(row))
                .optional();
        return facts.filter(it -> caller.seesSchool(school, it.territoryId())).orElseThrow(NotVisibleException::new);
    }

    public List<Choice> branches(SchoolId school) {
        return choices(
                "select id, short_name from school where branch_of_id = ? order by short_name collate by_number",
                school.value());
    }

    /** Schools of a territory to choose from, closed ones left out. */
    public List<Choice> choices(TerritoryId territory) {
        return choices(
                "select id, short_name from school where territory_id = ? and closed_on is null order by short_name collate by_number",
                territory.value());
    }

    /** Schools of a territory of which another one can be a branch. */
    public List<Choice> possibleParents(TerritoryId territory, long self) {
        return choices(
                "select id, short_name from school where territory_id = ? and id <> ? and branch_of_id is null"
                        + " order by short_name collate by_number",
                territory.value(),
                self);
    }

    public List<Carer> carers(SchoolId school) {
        return jdbc.sql("""
                        select p.name, p.role, p.position from care_school c join person p on p.id = c.person_id
                        where c.school_id = ? and p.left_at is null order by p.role, p.name""").param(school.value()).query(Carer.class).list();
    }

    private List<Choice> choices(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> Choice.of(row.getLong(1), row.getString(2)))
                .list();
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new Row(
                row.getLong("id"),
                row.getString("short_name"),
                row.getString("legal_form"),
                row.getString("code"),
                row.getString("territory"),
                closedOn != null && !closedOn.isAfter(today),
                texts(row, "programmes"),
                texts(row, "curators"),
                row.getInt("total"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getLong("id"),
                new TerritoryId(row.getLong("territory_id")),
                row.getString("territory"),
                row.getString("short_name"),
                row.getString("legal_form"),
                row.getString("full_name"),
                row.getString("code"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("branch_of_id", Long.class),
                row.getString("branch_of_name"),
                texts(row, "aliases"),
                row.getInt("version"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
