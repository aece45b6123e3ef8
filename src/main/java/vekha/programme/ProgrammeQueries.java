package vekha.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Choice;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;

/** What is asked of programmes: which there are, and which schools take part. */
@Repository
@Transactional(readOnly = true)
public class ProgrammeQueries {

    private static final String VISIBLE = """
            (g.territory_id is null or g.territory_id = any(:territories)
             or g.territory_id = (select parent_id from territory where id = :home))""";

    private final JdbcClient jdbc;

    ProgrammeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A programme in the list and at the head of its page.
     *
     * @param schools how many schools of those the actor sees take part this year
     */
    public record Row(
            long id,
            @Nullable Long territoryId,
            @Nullable String territory,
            String shortName,
            String fullName,
            boolean archived,
            int version,
            long schools) {}

    /** A school that takes part. */
    public record Member(
            long id,
            long schoolId,
            String school,
            String territory,
            int fromYear,
            int toYear,
            @Nullable String basis,
            @Nullable String curator,
            boolean kept) {}

    /** A membership as its form shows it. */
    public record Entry(
            long id,
            SchoolId school,
            String schoolName,
            TerritoryId territory,
            ProgrammeId programme,
            String programmeName,
            int fromYear,
            int toYear,
            @Nullable String basis,
            @Nullable Long curatorId,
            int version) {}

    /** Schools of the territory that take part in one of the programmes in a year of the period. */
    public List<SchoolId> schoolsOf(Collection<ProgrammeId> programmes, TerritoryId territory, Period period) {
        return jdbc.sql("""
                        select s.id from school s where s.territory_id = :territory
                          and exists (select 1 from membership m where m.school_id = s.id and m.programme_id = any(:programmes)
                                      and m.from_year <= :to and m.to_year >= :from)
                        order by s.short_name collate by_number, s.id""")
                .param("territory", territory.value())
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(Long[]::new))
                .param("from", period.from().getYear())
                .param("to", period.to().getYear())
                .query((row, number) -> new SchoolId(row.getLong("id")))
                .list();
    }

    /** The programme a document calls so, among those known in the territory. */
    public Optional<ProgrammeId> findByName(TerritoryId territory, String name) {
        return jdbc.sql("""
                        select g.id from programme g where lower(:name) in (lower(g.short_name), lower(g.full_name))
                          and (g.territory_id is null or g.territory_id = :territory
                               or g.territory_id = (select parent_id from territory where id = :territory))
                        order by g.territory_id nulls last limit 1""")
                .param("name", name.strip().replaceAll("[«»\"]", ""))
                .param("territory", territory.value())
                .query((row, number) -> new ProgrammeId(row.getLong("id")))
                .optional();
    }

    /** Whether schools of the territory can take part: in federal programmes, those of the territory and of its region. */
    public boolean isKnown(ProgrammeId programme, TerritoryId territory) {
        return jdbc.sql("""
                        select exists (select 1 from programme g where g.id = :programme and (g.territory_id is null
                            or g.territory_id = :territory or g.territory_id = (select parent_id from territory where id = :territory)))""")
                .param("programme", programme.value())
                .param("territory", territory.value())
                .query(Boolean.class)
                .single();
    }

    /** Programmes to choose from in a territory, archived ones left out. */
    public List<Choice> choices(TerritoryId territory) {
        return jdbc.sql("""
                        select g.id, g.short_name, g.full_name from programme g where not g.archived
                          and (g.territory_id is null or g.territory_id = :territory
                               or g.territory_id = (select parent_id from territory where id = :territory)) order by g.id""")
                .param("territory", territory.value())
                .query((row, number) ->
                        new Choice(row.getString("id"), row.getString("short_name"), row.getString("full_name")))
                .list();
    }

    public List<Row> rows(Actor actor, int year) {
        return seen(actor, year, "").list();
    }

    /** @throws NotVisibleException when there is no such programme, or not for the actor */
    public Row row(Actor actor, ProgrammeId programme, int year) {
        return seen(actor, year, " and g.id = " + programme.value()).optional().orElseThrow(NotVisibleException::new);
    }

    private JdbcClient.MappedQuerySpec<Row> seen(Actor actor, int year, String more) {
        return jdbc.sql("""
                        select g.id, g.territory_id, t.name as territory, g.short_name, g.full_name, g.archived, g.version,
                               (select count(*) from school s where s.territory_id = any(:territories)
                                and (not :own or s.id = any(:schools)) and exists (select 1 from membership m
                                  where m.school_id = s.id and m.programme_id = g.id and :year between m.from_year and m.to_year)) as schools
                        from programme g left join territory t on t.id = g.territory_id where """ + " " + VISIBLE + more + " order by g.archived, g.id")
                .param("territories", actor.territoryNumbers())
                .param("home", actor.territory().value())
                .param("own", actor.seesOnlyOwnSchools())
                .param("schools", actor.schoolNumbers())
                .param("year", year)
                .query(Row.class);
    }

    /** Schools the actor sees that take part in that year; year 0 for all years. */
    public List<Member> members(Actor actor, ProgrammeId programme, int year) {
        return jdbc.sql("""
                        select m.id, s.id as school_id, s.short_name as school, s.territory_id, t.name as territory, m.from_year, m.to_year,
                               m.basis, p.name as curator
                        from membership m join school s on s.id = m.school_id join territory t on t.id = s.territory_id
                        left join person p on p.id = m.curator_id
                        where m.programme_id = :programme and s.territory_id = any(:territories) and (not :own or s.id = any(:schools))
                          and (:year = 0 or :year between m.from_year and m.to_year)
                        order by t.name, s.short_name collate by_number, m.from_year""")
                .param("programme", programme.value())
                .param("territories", actor.territoryNumbers())
                .param("own", actor.seesOnlyOwnSchools())
                .param("schools", actor.schoolNumbers())
                .param("year", year)
                .query((row, number) -> member(row, actor))
                .list();
    }

    /** Years in which schools the actor sees take part, newest first. */
    public List<Integer> years(Actor actor, ProgrammeId programme) {
        return jdbc.sql("""
                        select distinct y from membership m join school s on s.id = m.school_id,
                               generate_series(m.from_year, m.to_year) as y
                        where m.programme_id = :programme and s.territory_id = any(:territories) and (not :own or s.id = any(:schools))
                        order by y desc""")
                .param("programme", programme.value())
                .param("territories", actor.territoryNumbers())
                .param("own", actor.seesOnlyOwnSchools())
                .param("schools", actor.schoolNumbers())
                .query(Integer.class)
                .list();
    }

    /** @throws NotVisibleException when there is no such membership, or its school is not the actor's to see */
    public Entry entry(Actor actor, long membership) {
        return jdbc.sql("""
                        select m.*, s.short_name as school_name, s.territory_id, g.short_name as programme_name
                        from membership m join school s on s.id = m.school_id join programme g on g.id = m.programme_id
                        where m.id = ?""")
                .param(membership)
                .query((row, number) -> entry(row))
                .optional()
                .filter(entry -> actor.seesSchool(entry.school(), entry.territory()))
                .orElseThrow(NotVisibleException::new);
    }

    /** People of a territory who may be curators. */
    public List<Choice> curators(TerritoryId territory) {
        return jdbc.sql("""
                        select id, name from person where territory_id = ? and left_at is null
                          and role in ('CURATOR', 'COORDINATOR', 'RESPONSIBLE') order by name""")
                .param(territory.value())
                .query((row, number) -> Choice.of(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static Member member(ResultSet row, Actor actor) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getLong("school_id"),
                row.getString("school"),
                row.getString("territory"),
                row.getInt("from_year"),
                row.getInt("to_year"),
                row.getString("basis"),
                row.getString("curator"),
                actor.keepsDirectoriesOf(new TerritoryId(row.getLong("territory_id"))));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                new SchoolId(row.getLong("school_id")),
                row.getString("school_name"),
                new TerritoryId(row.getLong("territory_id")),
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("programme_name"),
                row.getInt("from_year"),
                row.getInt("to_year"),
                row.getString("basis"),
                row.getObject("curator_id", Long.class),
                row.getInt("version"));
    }
}
