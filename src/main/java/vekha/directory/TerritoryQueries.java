package vekha.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.Choice;
import vekha.foundation.NotVisibleException;

/** What pages show of territories; confined to those the caller sees. */
@Repository
@Transactional(readOnly = true)
public class TerritoryQueries {

    private final JdbcClient jdbc;

    TerritoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A territory with what belongs to it. */
    public record Row(
            long id, String kind, String name, String zone, long schools, long bodies, long people, int version) {}

    public List<Row> rows(Caller caller) {
        return jdbc.sql("""
                        select t.id, t.kind, t.name, t.zone, t.version,
                               (select count(*) from school where territory_id = t.id) as schools,
                               (select count(*) from responsible_body where territory_id = t.id and not archived) as bodies,
                               (select count(*) from person where territory_id = t.id and left_at is null) as people
                        from territory t where t.id = any(:territories) order by t.parent_id nulls first, t.name collate by_number""")
                .param("territories", caller.territoryNumbers())
                .query(Row.class)
                .list();
    }

    /** @throws NotVisibleException when there is no such territory, or not for the caller */
    public Row row(Caller caller, TerritoryId territory) {
        return rows(caller).stream()
                .filter(row -> row.id() == territory.value())
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }

    /** Territories the caller sees, to choose from. */
    public List<Choice> choices(Caller caller) {
        return jdbc.sql(
                        "select id, name from territory where id = any(:territories) order by parent_id nulls first, name collate by_number")
                .param("territories", caller.territoryNumbers())
                .query((row, number) -> Choice.of(row.getLong("id"), row.getString("name")))
                .list();
    }
}
