package vekha.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Tells whether anything was done that a person might see: every change of the product's data leaves a row in the journal. */
@Repository
public class LastActs {

    /** Longer than any transaction takes: one that began earlier and ends later than another is counted, though its row is older. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    /** Each part finds its rows at the end of journal_entry_last; «is not distinct from» in place of the two parts would read the whole journal. */
    private static final String SQL = """
            select string_agg(concat_ws('.', last.territory, last.id, last.acts), ' ' order by last.territory) as token,
                   array_agg(last.territory) as territories
            from (
                select t.id as territory,
                       (select e.id from journal_entry e where e.territory_id = t.id order by e.at desc, e.id desc limit 1) as id,
                       (select count(*) from journal_entry e where e.territory_id = t.id and e.at > :since) as acts
                from (select unnest(cast(:territories as bigint[])) as id
                      union select parent_id from territory where id = any(:territories) and parent_id is not null) t
                union all
                select 0, (select e.id from journal_entry e where e.territory_id is null order by e.at desc, e.id desc limit 1),
                       (select count(*) from journal_entry e where e.territory_id is null and e.at > :since)) last""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LastActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was done last.
     *
     * @param token a text that differs from an earlier one when an act has been done in between; it may also differ without one,
     *     never the other way round
     * @param territories where acts count: those the actor sees, the region above them, and 0 for what is outside all
     */
    public record Seen(String token, List<Long> territories) {}

    @Transactional(readOnly = true)
    public Seen seen(Actor actor) {
        return jdbc.sql(SQL)
                .param("territories", actor.territoryNumbers())
                .param("since", Timestamp.from(clock.instant().minus(LONGEST_TRANSACTION)))
                .query((row, number) -> new Seen(row.getString("token"), List.of((Long[])
                        row.getArray("territories").getArray())))
                .single();
    }
}
