package vekha.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.roadmap.RoadmapId;

/** Remembers which documents a person sent and what became of them, for as long as the files themselves are kept. */
@Repository
@Transactional
public class SentDocuments {

    private static final String OWN = """
            select token, file_name, state, reason, measures, roadmap_id, sent_at from sent_document
            where person_id = ? and sent_at >= ? order by sent_at desc, token""";

    /** How many measures of each document are written: of a transaction that is under way nobody else could tell. */
    private final Map<String, Integer> written = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    SentDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void sent(Actor actor, PendingDocument document) {
        jdbc.sql("delete from sent_document where sent_at < ? and state <> 'RUNNING'")
                .param(Timestamp.from(since()))
                .update();
        jdbc.sql("insert into sent_document (token, person_id, file_name, sent_at) values (?, ?, ?, ?)")
                .params(document.token(), actor.id().value(), document.fileName(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether it is now to be made a plan; not when that is being done already, or is done */
    boolean begin(String token, int measures) {
        return jdbc.sql("""
                        update sent_document set state = 'RUNNING', reason = null, measures = ?
                        where token = ? and state = 'WAITING'""").params(measures, token).update() == 1;
    }

    /**
     * Takes a document that waits for the one transaction that makes it a plan; another one has to wait for its end.
     *
     * @return whether it was still to be made a plan
     */
    boolean claim(String token) {
        return jdbc.sql("update sent_document set state = 'RUNNING' where token = ? and state = 'WAITING'")
                        .param(token)
                        .update()
                == 1;
    }

    void advanced(String token, int measures) {
        written.put(token, measures);
    }

    /** Told in the transaction that makes the plan: no plan is there without it, and it is not there without the plan. */
    void became(String token, RoadmapId roadmap, int measures) {
        jdbc.sql("update sent_document set state = 'DONE', roadmap_id = ?, measures = ?, typed = null where token = ?")
                .params(roadmap.value(), measures, token)
                .update();
    }

    void stopped(String token, String reason) {
        jdbc.sql("update sent_document set state = 'WAITING', reason = ? where token = ? and state = 'RUNNING'")
                .params(reason, token)
                .update();
    }

    /** Nothing is written any more, whether it became a plan or not. */
    void ended(String token) {
        written.remove(token);
    }

    /** Keeps the form of a preview as it was last sent. */
    public void type(String token, String form) {
        jdbc.sql("update sent_document set typed = ? where token = ? and state = 'WAITING'")
                .params(form, token)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<String> typed(String token) {
        return jdbc.sql("select typed from sent_document where token = ? and typed is not null")
                .param(token)
                .query(String.class)
                .optional();
    }

    /** @return whether it was still to be made a plan */
    public boolean forget(String token) {
        return jdbc.sql("delete from sent_document where token = ? and state = 'WAITING'")
                        .param(token)
                        .update()
                == 1;
    }

    /** The plan that a document of the actor's has become. */
    @Transactional(readOnly = true)
    public Optional<RoadmapId> plan(Actor actor, String token) {
        return jdbc.sql(
                        "select roadmap_id from sent_document where token = ? and person_id = ? and roadmap_id is not null")
                .params(token, actor.id().value())
                .query(Long.class)
                .optional()
                .map(RoadmapId::new);
    }

    @Transactional(readOnly = true)
    public boolean isRunning(String token) {
        return jdbc.sql("select exists (select from sent_document where token = ? and state = 'RUNNING')")
                .param(token)
                .query(Boolean.class)
                .single();
    }

    /** The actor's own, the newest first. */
    @Transactional(readOnly = true)
    public List<SentDocument> own(Actor actor) {
        return jdbc.sql(OWN)
                .params(actor.id().value(), Timestamp.from(since()))
                .query((row, number) -> document(row, actor.zone()))
                .list();
    }

    private Instant since() {
        return clock.instant().minus(PendingDocuments.KEPT);
    }

    /** What was being made when the application stopped was not made. */
    @EventListener(ApplicationReadyEvent.class)
    void interrupt() {
        jdbc.sql("update sent_document set state = 'WAITING', reason = null where state = 'RUNNING'")
                .update();
    }

    private SentDocument document(ResultSet row, ZoneId zone) throws SQLException {
        @Nullable Long roadmap = row.getObject("roadmap_id", Long.class);
        String token = row.getString("token");
        return new SentDocument(
                token,
                row.getString("file_name"),
                SentDocument.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("measures"),
                written.getOrDefault(token, 0),
                roadmap == null ? null : new RoadmapId(roadmap),
                LocalDateTime.ofInstant(row.getTimestamp("sent_at").toInstant(), zone));
    }
}
