package vekha.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.SchoolQueries.Carer;
import vekha.foundation.Choice;
import vekha.foundation.NotVisibleException;
import vekha.foundation.PagedRows;

/** What pages show of responsible bodies; confined to the territories the caller sees. */
@Repository
@Transactional(readOnly = true)
public class BodyQueries {

    private static final String VISIBLE = """
            select b.*, t.name as territory, %s as words
            from responsible_body b join territory t on t.id = b.territory_id
            where b.territory_id = any(:territories) and (:all or b.territory_id = :territory) and (:archived or not b.archived)""".formatted(Search.folded("concat_ws(' ', b.short_name, b.full_name,"
            + " (select string_agg(a.name, ' ') from responsible_body_alias a where a.body_id = b.id))"));

    private static final String ROWS = "with v as (" + VISIBLE + ")" + """
            select v.id, v.short_name, v.full_name, v.kind, v.territory, v.archived, count(*) over () as total,
                   array(select p.name from care_body c join person p on p.id = c.person_id
                         where c.body_id = v.id and p.left_at is null order by p.name) as people
            from v where (:kind = '' or v.kind = :kind) and """ + " " + Search.CONDITION + """
             order by v.territory, v.short_name collate by_number, v.id limit :limit offset :offset""";

    private static final String COUNTS =
            "with v as (" + VISIBLE + ")" + """
            select v.kind, count(*) as bodies from v where """ + " " + Search.CONDITION + " group by v.kind";

    private final JdbcClient jdbc;

    BodyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the reader of the list asked for.
     *
     * @param territory number of a territory, 0 for all
     * @param archived those no longer offered too
     */
    public record Wanted(Search search, @Nullable BodyKind kind, long territory, boolean archived, int page) {}

    /** A body in the list. */
    public record Row(
            long id,
            String shortName,
            @Nullable String fullName,
            BodyKind kind,
            String territory,
            boolean archived,
            List<String> people,
            int total) {}

    /** How many bodies found are of a kind. */
    public record Count(BodyKind kind, long bodies) {}

    /** A body on its own page. */
    public record Facts(
            long id,
            TerritoryId territoryId,
            String territory,
            BodyKind kind,
            String shortName,
            @Nullable String fullName,
            boolean archived,
            List<String> aliases,
            int version) {}

    public List<Row> rows(Caller caller, Wanted wanted) {
        return found(caller, wanted).page(wanted.page());
    }

    /** All that were asked for, whatever the page, one after another. */
    public void each(Caller caller, Wanted wanted, Consumer<Row> taker) {
        found(caller, wanted).each(taker);
    }

    private PagedRows<Row> found(Caller caller, Wanted wanted) {
        BodyKind kind = wanted.kind();
        return new PagedRows<>(
                asked(ROWS, caller, wanted).param("kind", kind == null ? "" : kind.name()), (row, number) -> row(row));
    }

    public List<Count> counts(Caller caller, Wanted wanted) {
        return asked(COUNTS, caller, wanted).query(Count.class).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller, Wanted wanted) {
        return wanted.search()
                .ask(jdbc, sql, caller.territoryNumbers(), wanted.territory())
                .param("archived", wanted.archived());
    }

    /** @throws NotVisibleException when there is no such body, or not for the caller */
    public Facts facts(Caller caller, BodyId body) {
        Optional<Facts> facts = jdbc.sql("""
                        select b.*, t.name as territory,
                               array(select name from responsible_body_alias where body_id = b.id order by name) as aliases
                        from responsible_body b join territory t on t.id = b.territory_id where b.id = ?""")
                .param(body.value())
                .query((row, number) -> facts(row))
                .optional();
        return facts.filter(it -> caller.sees(it.territoryId())).orElseThrow(NotVisibleException::new);
    }

    /** Bodies of a territory to choose from, archived ones left out. */
    public List<Choice> choices(TerritoryId territory) {
        return jdbc.sql("select id, short_name, full_name from responsible_body where territory_id = ? and not archived"
                        + " order by short_name collate by_number")
                .param(territory.value())
                .query((row, number) ->
                        new Choice(row.getString("id"), row.getString("short_name"), row.getString("full_name")))
                .list();
    }

    public List<Carer> carers(BodyId body) {
        return jdbc.sql("""
                        select p.name, p.role, p.position from care_body c join person p on p.id = c.person_id
                        where c.body_id = ? and p.left_at is null order by p.role, p.name""").param(body.value()).query(Carer.class).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("short_name"),
                row.getString("full_name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("territory"),
                row.getBoolean("archived"),
                SchoolQueries.texts(row, "people"),
                row.getInt("total"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getLong("id"),
                new TerritoryId(row.getLong("territory_id")),
                row.getString("territory"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("short_name"),
                row.getString("full_name"),
                row.getBoolean("archived"),
                SchoolQueries.texts(row, "aliases"),
                row.getInt("version"));
    }
}
