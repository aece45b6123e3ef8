package vekha.notice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices: one statement for each kind that happened, however many things and people it is about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeRows {

    /** Acts of one kind of one person that follow each other so closely are told as one. */
    private static final Duration AT_ONE_STROKE = Duration.ofMinutes(1);

    private static final String SQL = """
            insert into notice (person_id, kind, at, by_id, territory_id, roadmap_id, measure_id, checkpoint_id, comment_id, count, detail)
            select w.person_id, :kind, max(x.at), case when count(distinct x.by_id) = 1 then min(x.by_id) end,
                   min(coalesce(r.territory_id, p.territory_id)),
                   case when count(distinct r.id) = 1 then min(r.id) end,
                   case when count(distinct m.id) = 1 then min(m.id) end,
                   case when count(distinct c.id) = 1 then min(c.id) end,
                   case when count(distinct k.id) = 1 then min(k.id) end,
                   count(distinct x.place), case when count(distinct x.detail) = 1 then min(x.detail) end
            from unnest(:strokes, :ats::timestamptz[], :bys, :roadmaps, :measures, :checkpoints, :comments, :named, :schools, :programmes, :details)
                 with ordinality
                 x(stroke, at, by_id, roadmap_id, measure_id, checkpoint_id, comment_id, named_id, school_id, programme_id, detail, place)
            left join roadmap r on r.id = x.roadmap_id left join measure m on m.id = x.measure_id
            left join checkpoint c on c.id = x.checkpoint_id left join comment k on k.id = x.comment_id
            cross join lateral (%s) w
            join person p on p.id = w.person_id and p.left_at is null
            where w.person_id is distinct from x.by_id
              and not exists (select from notice_unwanted u where u.person_id = w.person_id and u.kind = :kind)
            group by w.person_id, x.stroke
            order by w.person_id -- gathering ones are locked, by everybody in the same order
            on conflict (person_id, kind) where read_at is null and kind in ('TO_VERIFY', 'MARK_ACCEPTED') do update set
                count = notice.count + excluded.count, at = greatest(notice.at, excluded.at),
                by_id = case when notice.by_id = excluded.by_id then notice.by_id end,
                roadmap_id = case when notice.roadmap_id = excluded.roadmap_id then notice.roadmap_id end,
                measure_id = case when notice.measure_id = excluded.measure_id then notice.measure_id end,
                checkpoint_id = case when notice.checkpoint_id = excluded.checkpoint_id then notice.checkpoint_id end""";

    /** What these hear of was made by the very act, and may still wait to be written. */
    private static final Set<Hearing> FRESH = Set.of(Hearing.CONCERNED, Hearing.CURATOR);

    /** They gather until they are read, whenever they happened. */
    private static final Set<NoticeKind> GATHERING = Set.of(NoticeKind.TO_VERIFY, NoticeKind.MARK_ACCEPTED);

    private final JdbcClient jdbc;
    private final EntityManager entities;

    NoticeRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    void write(List<Happening> happenings) {
        Map<List<Object>, List<Happening>> sorted = new LinkedHashMap<>();
        happenings.forEach(it -> sorted.computeIfAbsent(List.of(it.kind(), it.to()), key -> new ArrayList<>())
                .add(it));
        sorted.values().forEach(this::ofOneKind);
    }

    /** What was said is taken back, and with it what was told of it. */
    void forget(List<Long> comments) {
        jdbc.sql("delete from notice where comment_id = any(?) and kind in ('MENTIONED', 'ANSWERED')")
                .param(comments.toArray(Long[]::new))
                .update();
    }

    private void ofOneKind(List<Happening> told) {
        Happening first = told.get(0);
        if (FRESH.contains(first.to())) {
            entities.flush();
        }
        jdbc.sql(SQL.formatted(first.to().sql()))
                .param("kind", first.kind().name())
                .param("strokes", strokes(told))
                .param("ats", told.stream().map(it -> it.act().at().toString()).toArray(String[]::new))
                .param("bys", numbers(told, it -> it.act().by()))
                .param("roadmaps", numbers(told, Happening::roadmap))
                .param("measures", numbers(told, Happening::measure))
                .param("checkpoints", numbers(told, Happening::checkpoint))
                .param("comments", numbers(told, Happening::comment))
                .param("named", numbers(told, Happening::named))
                .param("schools", numbers(told, Happening::school))
                .param("programmes", numbers(told, Happening::programme))
                .param("details", told.stream().map(Happening::detail).toArray(String[]::new))
                .update();
    }

    private static Long[] numbers(List<Happening> told, Function<Happening, @Nullable Long> number) {
        return told.stream().map(number).toArray(Long[]::new);
    }

    private static Integer[] strokes(List<Happening> told) {
        Integer[] strokes = new Integer[told.size()];
        Map<Object, Integer> current = new LinkedHashMap<>();
        Map<Object, Instant> last = new LinkedHashMap<>();
        for (int at = 0; at < strokes.length; at++) {
            Happening it = told.get(at);
            Object who = Objects.requireNonNullElse(it.act().by(), "nobody");
            Instant before = last.get(who);
            boolean same = GATHERING.contains(it.kind())
                    || before != null
                            && Duration.between(before, it.act().at()).abs().compareTo(AT_ONE_STROKE) <= 0;
            if (!same || !current.containsKey(who)) {
                current.put(who, GATHERING.contains(it.kind()) ? 0 : at);
            }
            last.put(who, it.act().at());
            strokes[at] = current.get(who);
        }
        return strokes;
    }
}
