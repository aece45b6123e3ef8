package vekha.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;

/** Marks what somebody was told as read, and keeps what he wants to be told. No act on anything: the journal is not told. */
@Service
public class ReadNotices {

    private final NoticeQueries queries;
    private final WriteNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadNotices(NoticeQueries queries, WriteNotices notices, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param really false when a browser only looks ahead
     * @return where the notice leads
     * @throws NotVisibleException when there is none of that number for this person
     */
    @Transactional
    public String open(Actor actor, long id, boolean really) {
        String address = queries.target(actor.id(), id)
                .orElseThrow(NotVisibleException::new)
                .address();
        if (really) {
            read("id = :last", actor, id);
        }
        return address;
    }

    /** @param last number of the newest one that was seen; what came later stays unread */
    @Transactional
    public void upTo(Actor actor, long last) {
        read("id <= :last", actor, last);
    }

    /** Whatever there is, also from this very transaction. */
    @Transactional
    public void all(Actor actor) {
        notices.now();
        read("id <= :last", actor, Long.MAX_VALUE);
    }

    private void read(String which, Actor actor, long last) {
        jdbc.sql("update notice set read_at = :now where person_id = :person and read_at is null and " + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", actor.id().value())
                .param("last", last)
                .update();
    }

    /** @param wanted of what the person could be told by his role; what he could not is left as it is */
    @Transactional
    public void choose(Actor actor, Set<NoticeKind> wanted) {
        String[] offered = NoticeKind.of(actor.role()).stream().map(Enum::name).toArray(String[]::new);
        String[] unwanted = NoticeKind.of(actor.role()).stream()
                .filter(kind -> !wanted.contains(kind))
                .map(Enum::name)
                .toArray(String[]::new);
        jdbc.sql("delete from notice_unwanted where person_id = :person and kind = any(:offered)")
                .param("person", actor.id().value())
                .param("offered", offered)
                .update();
        jdbc.sql(
                        "insert into notice_unwanted (person_id, kind) select :person, * from unnest(:unwanted) on conflict do nothing")
                .param("person", actor.id().value())
                .param("unwanted", unwanted)
                .update();
    }
}
