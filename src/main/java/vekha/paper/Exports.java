package vekha.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;

/** Remembers exports: whose, how far, and where the file is. */
@Repository
@Transactional
class Exports {

    private static final String OWN = """
            select x.*, t.name as territory_name from plan_export x join territory t on t.id = x.territory_id
            where x.person_id = :person and x.territory_id = any(:territories) and x.asked_at >= :since
            order by x.asked_at desc, x.id desc""";

    private final JdbcClient jdbc;

    Exports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return nothing when the person already has one that is being made */
    Optional<Long> begin(Actor owner, TerritoryId territory, int total, Instant now) {
        return jdbc.sql("""
                        insert into plan_export (person_id, territory_id, total, asked_at) values (?, ?, ?, ?)
                        on conflict (person_id) where state = 'RUNNING' do nothing returning id""")
                .params(owner.id().value(), territory.value(), total, Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** A list of which so many rows are there already; otherwise as {@link #begin}. */
    Optional<Long> beginList(Actor owner, String title, int rows, Instant now) {
        return jdbc.sql("""
                        insert into plan_export (person_id, territory_id, title, done, asked_at) values (?, ?, ?, ?, ?)
                        on conflict (person_id) where state = 'RUNNING' do nothing returning id""")
                .params(owner.id().value(), owner.territory().value(), title, rows, Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void advance(long id, int done) {
        jdbc.sql("update plan_export set done = ? where id = ? and state = 'RUNNING'")
                .params(done, id)
                .update();
    }

    void finish(long id, String fileKey, String fileName, long bytes, Instant now) {
        jdbc.sql("""
                        update plan_export set state = 'DONE', done = coalesce(total, done), file_key = ?, file_name = ?, bytes = ?, ended_at = ?
                        where id = ? and state = 'RUNNING'""").params(fileKey, fileName, bytes, Timestamp.from(now), id).update();
    }

    void fail(long id, Export.State how, Instant now) {
        jdbc.sql("update plan_export set state = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(how.name(), Timestamp.from(now), id)
                .update();
    }

    /** Whatever was being made when the application stopped. */
    void interruptAll(Instant now) {
        jdbc.sql("update plan_export set state = 'INTERRUPTED', ended_at = ? where state = 'RUNNING'")
                .param(Timestamp.from(now))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from plan_export where asked_at < ? and state <> 'RUNNING'")
                .param(Timestamp.from(before))
                .update();
    }

    @Transactional(readOnly = true)
    List<Export> own(Actor owner, Instant since) {
        return jdbc.sql(OWN)
                .param("person", owner.id().value())
                .param("territories", owner.territoryNumbers())
                .param("since", Timestamp.from(since))
                .query((row, number) -> export(row, owner.zone()))
                .list();
    }

    private static Export export(ResultSet row, ZoneId zone) throws SQLException {
        return new Export(
                row.getLong("id"),
                new TerritoryId(row.getLong("territory_id")),
                row.getString("territory_name"),
                row.getString("title"),
                Export.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                LocalDateTime.ofInstant(row.getTimestamp("asked_at").toInstant(), zone),
                row.getString("file_key"),
                row.getString("file_name"),
                row.getLong("bytes"));
    }
}
