package vekha.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.PersonId;
import vekha.directory.TerritoryId;

/** The comments as they are kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Comments {

    /** The row of a checkpoint gives school, body and date, so that the comment finds its place when the checkpoint is gone. */
    private static final String ADD = """
            insert into comment (about, territory_id, roadmap_id, measure_id, checkpoint_id, school_id, body_id, due_on, person_id, key, text, at)
            select :about, :territory, :roadmap, :measure, c.id, c.school_id, c.body_id, c.due_on, :person, :key, :text, :at
            from (select 1) one left join checkpoint c on c.id = :checkpoint::bigint
            on conflict (person_id, key) do nothing returning id""";

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number; nothing when the same form has been sent before */
    Optional<Long> add(Topic topic, PersonId author, UUID key, String text, Instant at) {
        return jdbc.sql(ADD)
                .param("about", topic.about().name())
                .param("territory", topic.territory().value())
                .param("roadmap", topic.roadmap())
                .param("measure", topic.measure())
                .param("checkpoint", topic.checkpoint())
                .param("person", author.value())
                .param("key", key)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    long numberOf(PersonId author, UUID key) {
        return jdbc.sql("select id from comment where person_id = ? and key = ?")
                .params(author.value(), key)
                .query(Long.class)
                .single();
    }

    /** Locked: of two people who change it the second sees what the first did. */
    Optional<Comment> find(long id) {
        return jdbc.sql("select * from comment where id = ? for update")
                .param(id)
                .query((row, number) -> comment(row))
                .optional();
    }

    void change(long id, String text, Instant at) {
        jdbc.sql("update comment set text = ?, changed_at = ?, version = version + 1 where id = ?")
                .params(text, Timestamp.from(at), id)
                .update();
    }

    /** The words go with it. */
    void drop(long id, PersonId by, @Nullable String why, Instant at) {
        jdbc.sql(
                        "update comment set text = null, gone_at = :at, gone_by = :by, gone_why = :why, version = version + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("why", why)
                .param("id", id)
                .update();
        jdbc.sql("delete from mention where comment_id = ?").param(id).update();
    }

    /** One statement for all of them. */
    void mention(long id, Map<String, PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("insert into mention (comment_id, written, person_id) select :id, * from unnest(:written, :people)")
                .param("id", id)
                .param("written", people.keySet().toArray(String[]::new))
                .param("people", people.values().stream().map(PersonId::value).toArray(Long[]::new))
                .update();
    }

    /** @return who was mentioned until now */
    Set<PersonId> unmention(long id) {
        return jdbc
                .sql("delete from mention where comment_id = ? returning person_id")
                .param(id)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("id"),
                Topic.About.valueOf(row.getString("about")),
                new TerritoryId(row.getLong("territory_id")),
                row.getLong("roadmap_id"),
                row.getLong("measure_id"),
                row.getObject("checkpoint_id", Long.class),
                new PersonId(row.getLong("person_id")),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                row.getInt("version"));
    }
}
