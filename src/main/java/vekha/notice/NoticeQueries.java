package vekha.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.foundation.Pages;

/** Reads what somebody was told; nobody reads what another was told. */
@Repository
@Transactional(readOnly = true)
public class NoticeQueries {

    private static final int QUOTED = 240;

    /** What a notice tells of may have left the person's sight since; then its words are not quoted. */
    private static final String LIST = """
            select n.*, p.name as by_name, concat_ws(' ', m.number, m.title) as title, r.title as roadmap_title,
                   coalesce(s.short_name, b.short_name) as who,
                   case when n.territory_id = any(:territories) and (not :confined or c.id is null
                        or c.school_id = any(:schools) or c.school_id is null and (c.body_id = any(:bodies)
                        or c.measure_id = any(array(select mb.measure_id from measure_body mb where mb.body_id = any(:bodies)))))
                        then left(k.text, :quoted) end as quote,
                   count(*) over () as total, count(*) filter (where n.read_at is null) over () as unread
            from notice n left join person p on p.id = n.by_id left join measure m on m.id = n.measure_id
            left join roadmap r on r.id = n.roadmap_id left join checkpoint c on c.id = n.checkpoint_id
            left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            left join comment k on k.id = n.comment_id
            where n.person_id = :person and (not :unread or n.read_at is null)
            order by n.at desc, n.id desc limit :size offset :offset""";

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the list.
     *
     * @param newest number of the newest notice on it: what comes later is not yet seen and not read along
     */
    public record Found(List<NoticeLine> lines, int total, long newest) {}

    private record Counted(NoticeLine line, int total) {}

    /**
     * What the actor was told, the newest first.
     *
     * @param unread only what was not read yet
     * @param page counted from 1
     */
    public Found list(Actor actor, boolean unread, int page) {
        List<Counted> found = jdbc.sql(LIST)
                .param("person", actor.id().value())
                .param("territories", actor.reachedNumbers())
                .param("schools", actor.schoolNumbers())
                .param("bodies", actor.bodyNumbers())
                .param("confined", actor.role().confinedToCare())
                .param("quoted", QUOTED)
                .param("unread", unread)
                .param("size", Pages.SIZE)
                .param("offset", Pages.offset(page))
                .query((row, number) -> new Counted(line(row, actor), row.getInt("total")))
                .list();
        List<NoticeLine> lines = found.stream().map(Counted::line).toList();
        return new Found(
                lines,
                found.isEmpty() ? 0 : found.get(0).total(),
                lines.stream().mapToLong(NoticeLine::id).max().orElse(0));
    }

    private static NoticeLine line(ResultSet row, Actor actor) throws SQLException {
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        return new NoticeLine(
                row.getLong("id"),
                kind,
                LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), actor.zone()),
                row.getString("by_name"),
                row.getInt("count"),
                blankAsAbsent(row.getString("title")),
                row.getString("roadmap_title"),
                row.getString("who"),
                row.getString("detail"),
                row.getString("quote"),
                kind == NoticeKind.REMINDER
                        ? new NoticeLine.Reminder(
                                row.getInt("due_in_week"), row.getInt("due_today"), row.getInt("overdue"))
                        : null,
                row.getTimestamp("read_at") != null);
    }

    private static @Nullable String blankAsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Where a notice leads; nowhere when it is not the person's. */
    Optional<Target> target(PersonId person, long id) {
        return jdbc.sql(
                        "select kind, roadmap_id, measure_id, checkpoint_id, comment_id from notice where id = ? and person_id = ?")
                .params(id, person.value())
                .query((row, number) -> new Target(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getObject("roadmap_id", Long.class),
                        row.getObject("measure_id", Long.class),
                        row.getObject("checkpoint_id", Long.class),
                        row.getObject("comment_id", Long.class)))
                .optional();
    }

    /** Of what the person does not want to be told. */
    public Set<NoticeKind> unwanted(Actor actor) {
        Set<NoticeKind> unwanted = EnumSet.noneOf(NoticeKind.class);
        jdbc.sql("select kind from notice_unwanted where person_id = ?")
                .param(actor.id().value())
                .query(row -> {
                    unwanted.add(NoticeKind.valueOf(row.getString("kind")));
                });
        return unwanted;
    }

    /** The thing a notice tells of. */
    record Target(
            NoticeKind kind,
            @Nullable Long roadmap,
            @Nullable Long measure,
            @Nullable Long checkpoint,
            @Nullable Long comment) {

        /** One thing has its page; of several there is a list. */
        String address() {
            return switch (kind) {
                case MENTIONED, ANSWERED -> "/comments/" + comment;
                case TO_VERIFY -> "/verifications";
                case CARE, REMINDER -> "/my-work";
                case PLAN_SENT, PLAN_RETURNED, PLAN_APPROVED, PLAN_AMENDED -> "/roadmaps/" + roadmap;
                case COMMENT_REMOVED, MARK_RETURNED, MARK_ACCEPTED, MARK_REVOKED, DEADLINE -> thing();
            };
        }

        private String thing() {
            if (checkpoint != null) {
                return "/checkpoints/" + checkpoint;
            }
            if (roadmap != null && measure != null) {
                return "/roadmaps/" + roadmap + "/measures/" + measure;
            }
            return switch (kind) {
                case MARK_RETURNED -> "/checkpoints?state=returned";
                case MARK_ACCEPTED -> "/checkpoints?state=accepted";
                case MARK_REVOKED -> "/checkpoints?state=reported";
                default -> roadmap == null ? "/checkpoints" : "/checkpoints?roadmap=" + roadmap;
            };
        }
    }
}
