package vekha.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.account.Actor;

/** Reads what a person did last: three statements, however much it was. */
@Repository
class OwnActQueries {

    /** Backwards from stroke to stroke, so that a stroke of hundreds costs no more than one of a single row. */
    private static final String LAST = """
            with recursive mine(stroke, first, n) as (
                (select e.act_group, (select min(x.id) from journal_entry x where x.act_group = e.act_group), 1
                 from journal_entry e where e.person_id = :me order by e.id desc limit 1)
                union all
                select e.act_group, (select min(x.id) from journal_entry x where x.act_group = e.act_group), m.n + 1
                from mine m cross join lateral (
                    select act_group from journal_entry where person_id = :me and id < m.first order by id desc limit 1) e
                where m.n < :most)
            select m.stroke, m.n, e.act, e.times, e.undoable, e.subjects, e.at, e.undoes, coalesce(e.root, m.stroke) as root,
                   c.steps, c.last_stroke, c.last_at
            from mine m
            cross join lateral (
                select act, count(*) as times, bool_and(undo is not null) as undoable, min(id) as first, min(at) as at,
                       (array_agg(array_to_string(subjects, ',') order by id))[1] as subjects,
                       (array_agg(undoes))[1] as undoes, (array_agg(undo_root))[1] as root
                from journal_entry where act_group = m.stroke group by act) e
            cross join lateral (
                select count(distinct act_group) as steps, max(at) as last_at, (array_agg(act_group order by id desc))[1] as last_stroke
                from journal_entry where undo_root = coalesce(e.root, m.stroke)) c
            order by m.n, e.first""";

    /**
     * What happened since to the things of an act and still holds: neither taken back itself, nor the taking back of something later.
     * {@code id + 0}: found by the thing alone; by the index of numbers the database would go through half of the journal.
     */
    private static final String SINCE = """
            select g.stroke, c.act, c.at, c.subject, c.own, p.name
            from unnest(:strokes::uuid[]) g(stroke)
            cross join lateral (
                select e.act, e.at, e.subjects[1] as subject, e.person_id = :me as own, e.person_id
                from journal_entry x join journal_entry e on e.id + 0 > x.id and e.act_group <> x.act_group
                    and (e.subjects[1] = x.subjects[1] or x.act = 'roadmapCreated' and e.subjects @> array[x.subjects[1]])
                where x.act_group = g.stroke
                  and not (x.act ~ '(Changed|Moved|Set|Chosen)$' and e.act ~ '(Changed|Moved|Set|Chosen)$'
                      and not exists (select json_object_keys(x.after) intersect select json_object_keys(e.after)))
                  and (select count(distinct u.act_group) from journal_entry u
                       where u.undo_root = coalesce(e.undo_root, e.act_group)) % 2 = case when e.undo_root is null then 0 else 1 end
                  and (e.undo_root is null or e.undo_root <> coalesce(x.undo_root, x.act_group)
                      and (select min(r.id) from journal_entry r where r.act_group = e.undo_root) < x.id)
                order by e.id desc limit 1) c
            left join person p on p.id = c.person_id""";

    private static final String THINGS = """
            select 'measure:' || m.id as subject, concat_ws(' ', m.number, m.title) as name, r.title as place,
                   '/roadmaps/' || r.id || case when m.deleted_at is null then '/measures/' || m.id else '/trash' end as address, null as state
            from measure m join roadmap r on r.id = m.roadmap_id where m.id = any(:measure)
            union all
            select 'section:' || s.id, concat_ws(' ', s.number, s.title), r.title,
                   '/roadmaps/' || r.id || case when s.deleted_at is null then '#s' || s.id else '/trash' end, null
            from section s join roadmap r on r.id = s.roadmap_id where s.id = any(:section)
            union all
            select 'roadmap:' || r.id, r.title, null, case r.state when 'DISCARDED' then '/roadmaps/trash' else '/roadmaps/' || r.id end, r.state
            from roadmap r where r.id = any(:roadmap)
            union all
            select 'checkpoint:' || c.id, concat_ws(' ', m.number, m.title), coalesce(s.short_name, b.short_name), '/checkpoints/' || c.id, null
            from checkpoint c join measure m on m.id = c.measure_id left join school s on s.id = c.school_id
            left join responsible_body b on b.id = c.body_id where c.id = any(:checkpoint)
            union all
            select 'school:' || s.id, s.short_name, null, '/schools/' || s.id, null from school s where s.id = any(:school)
            union all
            select 'body:' || b.id, b.short_name, null, '/bodies/' || b.id, null from responsible_body b where b.id = any(:body)
            union all
            select 'person:' || p.id, p.name, null, null, null from person p where p.id = any(:person)""";

    private static final List<String> KINDS =
            List.of("measure", "section", "roadmap", "checkpoint", "school", "body", "person");

    private final JdbcClient jdbc;

    OwnActQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stroke as it lies in the journal. */
    record Stroke(
            UUID group,
            UUID root,
            @Nullable UUID undoes,
            Instant at,
            List<OwnAct.Part> parts,
            boolean undoable,
            List<String> subjects,
            int steps,
            @Nullable UUID lastStep,
            @Nullable Instant lastAt) {

        /** The last of a chain of taking back and bringing back; only that one can be taken back itself. */
        boolean isLastOfChain() {
            return lastStep == null || lastStep.equals(group);
        }

        @Nullable
        String subject(String kind) {
            return subjects.stream()
                    .filter(it -> it.startsWith(kind + ":"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param who null: the system itself */
    record Later(
            String act,
            Instant at,
            String subject,
            boolean own,
            @Nullable String who) {}

    record Thing(
            String name,
            @Nullable String place,
            @Nullable String address,
            @Nullable String state) {}

    List<Stroke> last(Actor actor, int most) {
        Map<UUID, Stroke> strokes = new LinkedHashMap<>();
        jdbc.sql(LAST).param("me", actor.id().value()).param("most", most).query(row -> {
            Stroke part = stroke(row);
            strokes.merge(part.group(), part, OwnActQueries::joined);
        });
        return List.copyOf(strokes.values());
    }

    private static Stroke stroke(ResultSet row) throws SQLException {
        return new Stroke(
                row.getObject("stroke", UUID.class),
                row.getObject("root", UUID.class),
                row.getObject("undoes", UUID.class),
                row.getTimestamp("at").toInstant(),
                List.of(new OwnAct.Part(row.getString("act"), row.getInt("times"))),
                row.getBoolean("undoable"),
                List.of(row.getString("subjects").split(",")),
                row.getInt("steps"),
                row.getObject("last_stroke", UUID.class),
                row.getTimestamp("last_at") == null
                        ? null
                        : row.getTimestamp("last_at").toInstant());
    }

    private static Stroke joined(Stroke one, Stroke other) {
        List<OwnAct.Part> parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        List<String> subjects = new ArrayList<>(one.subjects());
        subjects.addAll(other.subjects());
        return new Stroke(
                one.group(),
                one.root(),
                one.undoes(),
                one.at(),
                parts,
                one.undoable() && other.undoable(),
                subjects,
                one.steps(),
                one.lastStep(),
                one.lastAt());
    }

    Map<UUID, Later> since(Actor actor, Collection<UUID> strokes) {
        Map<UUID, Later> since = new HashMap<>();
        jdbc.sql(SINCE)
                .param("me", actor.id().value())
                .param("strokes", strokes.toArray(UUID[]::new))
                .query(row -> {
                    since.put(
                            row.getObject("stroke", UUID.class),
                            new Later(
                                    row.getString("act"),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("subject"),
                                    row.getBoolean("own"),
                                    row.getString("name")));
                });
        return since;
    }

    /** @param subjects as the journal writes them */
    Map<String, Thing> things(Collection<String> subjects) {
        JdbcClient.StatementSpec statement = jdbc.sql(THINGS);
        for (String kind : KINDS) {
            statement = statement.param(kind, numbers(kind, subjects));
        }
        Map<String, Thing> things = new HashMap<>();
        statement.query(row -> {
            things.put(
                    row.getString("subject"),
                    new Thing(
                            row.getString("name"),
                            row.getString("place"),
                            row.getString("address"),
                            row.getString("state")));
        });
        return things;
    }

    private static Long[] numbers(String kind, Collection<String> subjects) {
        return subjects.stream()
                .map(it -> it.split(":"))
                .filter(it -> it[0].equals(kind))
                .map(it -> Long.valueOf(it[1]))
                .distinct()
                .toArray(Long[]::new);
    }
}
