package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Subject;
import vekha.journal.JournalQueries;

/** Tells everything about one checkpoint to those who may see it. */
@Repository
@Transactional(readOnly = true)
public class CheckpointQueries {

    private static final int MOST_OTHERS = 12;
    private static final int MOST_HISTORY = 50;

    private final JdbcClient jdbc;
    private final MyWorkQueries work;
    private final EvidenceQueries evidence;
    private final JournalQueries journal;

    CheckpointQueries(JdbcClient jdbc, MyWorkQueries work, EvidenceQueries evidence, JournalQueries journal) {
        this.jdbc = jdbc;
        this.work = work;
        this.evidence = evidence;
        this.journal = journal;
    }

    private record Head(
            TerritoryId territory,
            boolean inForce,
            @Nullable String section,
            String responsible,
            @Nullable String result) {}

    private record Made(long id, CheckpointPage.MarkMade mark) {}

    /** @throws NotVisibleException when the person may not see it */
    public CheckpointPage page(Actor actor, CheckpointId id, LocalDate today) {
        CheckpointRow row = work.row(actor, id, today).orElseThrow(NotVisibleException::new);
        Head head = head(id);
        List<CheckpointPage.Other> others = others(actor, row, today);
        return new CheckpointPage(
                row,
                head.section(),
                head.responsible(),
                head.result(),
                may(actor, row, head),
                marks(id, actor.zone()),
                postponements(id, actor.zone()),
                others.stream().limit(MOST_OTHERS).toList(),
                others.size(),
                journal.history(Subject.of("checkpoint", id), actor.zone(), MOST_HISTORY));
    }

    private static CheckpointPage.May may(Actor actor, CheckpointRow row, Head head) {
        boolean marks = head.inForce() && Checkpoint.marksIn(head.territory(), actor);
        boolean plans = head.inForce() && actor.plansIn(head.territory());
        boolean reported = row.standing() == Standing.REPORTED;
        boolean own = row.last() != null && row.last().own();
        boolean byEvent = row.dates().firstDue() == null;
        return new CheckpointPage.May(
                marks && row.isOpen(),
                marks && reported && own,
                marks && reported,
                plans && reported && !own,
                plans && row.standing() == Standing.ACCEPTED,
                plans && row.isOpen() && byEvent,
                plans,
                marks && row.standing() == Standing.NOT_REQUIRED);
    }

    private Head head(CheckpointId id) {
        return jdbc.sql("""
                        select c.territory_id, r.state = 'APPROVED' and m.deleted_at is null as in_force,
                               coalesce(x.number || ' ', '') || x.title as section, m.responsible, m.result
                        from checkpoint c join roadmap r on r.id = c.roadmap_id join measure m on m.id = c.measure_id
                        left join section x on x.id = m.section_id where c.id = ?""")
                .param(id.value())
                .query((row, number) -> new Head(
                        new TerritoryId(row.getLong("territory_id")),
                        row.getBoolean("in_force"),
                        row.getString("section"),
                        row.getString("responsible"),
                        row.getString("result")))
                .single();
    }

    private List<CheckpointPage.MarkMade> marks(CheckpointId id, ZoneId zone) {
        List<Made> made = jdbc.sql("""
                        select k.id, k.at, k.done_on, k.what, k.withdrawn_at is not null as withdrawn, p.name,
                               v.verdict, v.remark, v.at as verified_at, vp.name as verifier,
                               v.revoked_at, v.revoked_why, vr.name as revoker, k.actual, k.actual_of, k.actual_unit
                        from completion k join person p on p.id = k.person_id
                        left join lateral (select * from verification v where v.completion_id = k.id
                                           order by v.at desc, v.id desc limit 1) v on true
                        left join person vp on vp.id = v.person_id left join person vr on vr.id = v.revoked_by
                        where k.checkpoint_id = ? order by k.at desc, k.id desc""")
                .param(id.value())
                .query((row, number) -> new Made(row.getLong("id"), mark(row, zone)))
                .list();
        Map<Long, List<EvidenceItem>> items = evidence.of(
                made.stream().filter(it -> !it.mark.withdrawn()).map(Made::id).toList());
        return made.stream()
                .map(it -> with(it.mark, items.getOrDefault(it.id, List.of())))
                .toList();
    }

    private static CheckpointPage.MarkMade mark(ResultSet row, ZoneId zone) throws SQLException {
        String verdict = row.getString("verdict");
        Timestamp revoked = row.getTimestamp("revoked_at");
        Timestamp verified = row.getTimestamp("verified_at");
        return new CheckpointPage.MarkMade(
                row.getString("name"),
                moment(row.getTimestamp("at"), zone),
                row.getObject("done_on", LocalDate.class),
                row.getString("what"),
                Actual.of(row.getBigDecimal("actual"), row.getBigDecimal("actual_of"), row.getString("actual_unit")),
                row.getBoolean("withdrawn"),
                verdict == null || revoked != null ? null : verdict.equals("ACCEPTED"),
                row.getString("remark"),
                row.getString("verifier"),
                verified == null ? null : moment(verified, zone),
                revoked == null
                        ? null
                        : new CheckpointPage.Revoked(
                                row.getString("revoker"), moment(revoked, zone), row.getString("revoked_why")),
                List.of());
    }

    private static CheckpointPage.MarkMade with(CheckpointPage.MarkMade mark, List<EvidenceItem> items) {
        return new CheckpointPage.MarkMade(
                mark.by(),
                mark.at(),
                mark.doneOn(),
                mark.what(),
                mark.actual(),
                mark.withdrawn(),
                mark.accepted(),
                mark.remark(),
                mark.verifier(),
                mark.verifiedAt(),
                mark.revoked(),
                items);
    }

    private List<CheckpointPage.Moved> postponements(CheckpointId id, ZoneId zone) {
        return jdbc.sql("""
                        select o.*, p.name from postponement o join person p on p.id = o.person_id and o.revoked_at is null
                        where o.checkpoint_id = ? order by o.at desc, o.id desc""")
                .param(id.value())
                .query((row, number) -> new CheckpointPage.Moved(
                        row.getObject("old_due_on", LocalDate.class),
                        row.getObject("new_due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("allowed_by"),
                        row.getString("name"),
                        moment(row.getTimestamp("at"), zone)))
                .list();
    }

    /** Those of the same school or body first, then the others of the same date. */
    private List<CheckpointPage.Other> others(Actor actor, CheckpointRow row, LocalDate today) {
        return jdbc.sql("""
                        select c.id, standing(c.state, c.due_on, :today) as standing, c.due_on,
                               coalesce(s.short_name, b.short_name) as who, c.school_id is not distinct from :school::bigint as own
                        from checkpoint c left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
                        where c.measure_id = :measure and c.id <> :id and %s
                        order by own desc, c.due_on is distinct from :due::date, c.due_on, coalesce(s.short_name, b.short_name) collate by_number, c.id""".formatted(Reach.toRead(actor)))
                .params(Reach.params(actor))
                .param("today", today)
                .param("measure", row.place().measure())
                .param("school", row.place().school())
                .param("due", row.dates().due())
                .param("id", row.id().value())
                .query((it, number) -> new CheckpointPage.Other(
                        it.getLong("id"),
                        Standing.valueOf(it.getString("standing")),
                        it.getString("who"),
                        it.getObject("due_on", LocalDate.class),
                        it.getBoolean("own")))
                .list();
    }

    private static LocalDateTime moment(Timestamp at, ZoneId zone) {
        return LocalDateTime.ofInstant(at.toInstant(), zone);
    }
}
