package vekha.talk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Reads what was said, in one statement; whoever asks has checked before that the thing may be seen. */
@Repository
@Transactional(readOnly = true)
public class TalkQueries {

    /** So many a page of something else shows; all of them stand on a page of their own. */
    static final int LAST = 30;

    static final int ALL = 1_000;

    private static final String SQL = """
            select k.*, p.name as author, g.name as gone_name, count(*) over () as total,
                   array(select x.written from mention x where x.comment_id = k.id order by x.written) as written,
                   array(select y.name from mention x join person y on y.id = x.person_id
                         where x.comment_id = k.id order by x.written) as named
            from %s join person p on p.id = k.person_id left join person g on g.id = k.gone_by
            order by k.at desc, k.id desc limit :most""";

    private static final String OF_MEASURE =
            SQL.formatted("(select * from comment where about = 'MEASURE' and measure_id = :id) k");

    /**
     * What was said before the checkpoint made way for this one is said of this one too; what was said of this very one goes along
     * when an amendment carries its mark to another measure.
     */
    private static final String OF_CHECKPOINT = SQL.formatted("""
            checkpoint c join comment k on c.id = :id and k.about = 'CHECKPOINT'
                 and (k.checkpoint_id = c.id
                      or k.checkpoint_id is null and k.measure_id = c.measure_id and k.school_id is not distinct from c.school_id
                         and k.body_id is not distinct from c.body_id)""");

    private final JdbcClient jdbc;
    private final Clock clock;

    TalkQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Talk ofMeasure(Actor actor, long roadmap, long measure, int most) {
        return talk(actor, OF_MEASURE, measure, "/roadmaps/" + roadmap + "/measures/" + measure, most);
    }

    Talk ofCheckpoint(Actor actor, long checkpoint, int most) {
        return talk(actor, OF_CHECKPOINT, checkpoint, "/checkpoints/" + checkpoint, most);
    }

    /** All of it. */
    public Talk of(Actor actor, Topic topic) {
        Long checkpoint = topic.checkpoint();
        return checkpoint == null
                ? ofMeasure(actor, topic.roadmap(), topic.measure(), ALL)
                : ofCheckpoint(actor, checkpoint, ALL);
    }

    private record Counted(Talk.Line line, int total) {}

    private Talk talk(Actor actor, String sql, long id, String page, int most) {
        Instant now = clock.instant();
        List<Counted> found = jdbc.sql(sql)
                .param("id", id)
                .param("most", most)
                .query((row, number) -> new Counted(line(row, actor, now), row.getInt("total")))
                .list();
        List<Talk.Line> lines =
                new ArrayList<>(found.stream().map(Counted::line).toList());
        Collections.reverse(lines);
        return new Talk(
                page + "/comments", lines, found.isEmpty() ? 0 : found.get(0).total());
    }

    private static Talk.Line line(ResultSet row, Actor actor, Instant now) throws SQLException {
        Comment comment = Comments.comment(row);
        String text = comment.text();
        Long gone = row.getObject("gone_by", Long.class);
        return new Talk.Line(
                comment.id(),
                comment.version(),
                row.getString("author"),
                LocalDateTime.ofInstant(comment.at(), actor.zone()),
                comment.isOwn(actor),
                row.getTimestamp("changed_at") != null,
                text == null ? List.of() : CommentText.pieces(text, people(row)),
                text,
                gone == null || gone == comment.author().value() ? null : row.getString("gone_name"),
                row.getString("gone_why"),
                comment.about() == Topic.About.CHECKPOINT && comment.checkpoint() == null
                        ? row.getObject("due_on", LocalDate.class)
                        : null,
                new Talk.May(
                        comment.isOwn(actor) && comment.isMendable(now),
                        comment.isDeletedBy(actor),
                        comment.isRemovedBy(actor)));
    }

    private static Map<String, String> people(ResultSet row) throws SQLException {
        Map<String, String> people = new LinkedHashMap<>();
        String[] written = texts(row.getArray("written"));
        String[] named = texts(row.getArray("named"));
        for (int at = 0; at < written.length; at++) {
            people.put(written[at], named[at]);
        }
        return people;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
