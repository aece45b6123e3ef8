package vekha.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.execution.Reach;
import vekha.foundation.Pages;
import vekha.roadmap.PlanReach;

/**
 * Finds whatever has the words, as far as the person may see it: one statement, and a second one with similar words only when
 * nothing was found. Who sees what is asked of the things themselves, by the same rules as on their pages.
 */
@Repository
@Transactional(readOnly = true)
public class SearchQueries {

    /** So many of each kind stand on the page of all kinds. */
    public static final int FIRST = 5;

    private static final String EXACTLY = "search_query(:words, :numbers)";
    private static final String SIMILARLY = "search_similar(:words, :numbers, :territories)";

    private static final String FIND = """
            with q as materialized (select %1$s as query, search_exact(:text, :numbers) as exact),
            hit as materialized (
                select e.kind, e.id, e.territory_id, e.roadmap_id, e.words @@ q.exact as exact, ts_rank(e.words, q.query) as rank
                from q join search_entry e on search_here(e.territory_id, e.words) @@ search_in(:reached, q.query)
                    and e.words @@ q.query -- beside each other where that is asked
                where case e.kind
                    when 'SCHOOL' then e.territory_id = any(:territories) and (not :own or e.id = any(:schools))
                    when 'BODY' then e.territory_id = any(:territories)
                    when 'EVIDENCE' then exists (
                        select from evidence v join completion k on k.id = v.completion_id join checkpoint c on c.id = k.checkpoint_id
                        where v.id = e.id and k.withdrawn_at is null and %2$s)
                    else exists (select from roadmap r where r.id = e.roadmap_id and r.state not in ('MERGED', 'DROPPED', 'DISCARDED')
                                 and (r.state not in ('DRAFT', 'ON_APPROVAL') or :drafts)
                                 and (r.territory_id = any(:territories) or e.kind <> 'EDITION' and %3$s)) end),
            placed as (
                select hit.*, count(*) over (partition by kind) as of_kind,
                       row_number() over (partition by kind order by exact desc, rank desc, roadmap_id desc, id) as place
                from hit)
            select p.kind, p.id, p.roadmap_id, p.of_kind, a.asked, t.name as territory, d.*,
                   ts_headline('russian', search_fold(d.name), q.query, :marks) as name_marked,
                   ts_headline('russian', search_fold(d.more), q.query, :marks) as more_marked
            from q cross join placed p join territory t on t.id = p.territory_id
            cross join lateral (select p.kind = :kind and (p.place - 1) / :most = least(:skip, p.of_kind - 1) / :most as asked) a
            cross join lateral (
                select m.number, m.title as name, concat_ws(' · ', m.result, m.responsible, m.audience, m.objective, m.note) as more,
                       r.title as place_name, r.state as note, null::date as day, null::bigint as part
                from measure m join roadmap r on r.id = m.roadmap_id where p.kind = 'MEASURE' and m.id = p.id
                union all
                select x.number, x.title, '', r.title, r.state, null, null
                from section x join roadmap r on r.id = x.roadmap_id where p.kind = 'SECTION' and x.id = p.id
                union all
                select r.order_number, r.title, coalesce(r.order_issuer, ''), extract(year from r.period_from) || case
                           when extract(year from r.period_to) > extract(year from r.period_from) then '–' || extract(year from r.period_to) else '' end,
                       r.state, r.order_date, null
                from roadmap r where p.kind = 'ROADMAP' and r.id = p.id
                union all
                select e.order_number, r.title, concat_ws(' · ', e.order_issuer, e.order_signed_by), null, r.state, e.order_date, e.number
                from edition e join roadmap r on r.id = e.roadmap_id where p.kind = 'EDITION' and e.id = p.id
                union all
                select s.code, s.short_name, coalesce(s.full_name, ''), null, case when s.closed_on <= :today then 'closed' end, null, null
                from school s where p.kind = 'SCHOOL' and s.id = p.id
                union all
                select null, b.short_name, coalesce(b.full_name, ''), null, case when b.archived then 'archived' end, null, null
                from responsible_body b where p.kind = 'BODY' and b.id = p.id
                union all
                select v.number, coalesce(v.text, v.file_name, v.issuer, ''), case when v.text is null and v.file_name is null then '' else concat_ws(' · ', case when v.text is not null then v.file_name end, v.issuer) end,
                       concat_ws(' · ', coalesce(m.number || ' ', '') || m.title, coalesce(s.short_name, b.short_name)), v.kind, v.dated, k.checkpoint_id
                from evidence v join completion k on k.id = v.completion_id join checkpoint c on c.id = k.checkpoint_id join measure m on m.id = c.measure_id
                left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
                where p.kind = 'EVIDENCE' and v.id = p.id) d
            where p.place = 1 or p.place <= :first or a.asked
            order by p.kind, p.place""";

    private static final String MARKS = "HighlightAll=true, StartSel=" + Hit.FROM + ", StopSel=" + Hit.TO;

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind only of this kind, a page of them; null: the first of every kind
     * @param page from 1; the last when there are fewer
     */
    public Found find(Actor actor, Asked asked, @Nullable Kind kind, int page, LocalDate today) {
        if (asked.isEmpty()) {
            return new Found(Map.of(), Map.of(), false);
        }
        Found found = find(EXACTLY, actor, asked, kind, page, today);
        return found.counts().isEmpty() && !asked.words().isEmpty()
                ? find(SIMILARLY, actor, asked, kind, page, today)
                : found;
    }

    private Found find(String how, Actor actor, Asked asked, @Nullable Kind kind, int page, LocalDate today) {
        Map<Kind, List<Hit>> hits = new EnumMap<>(Kind.class);
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        jdbc.sql(FIND.formatted(how, Reach.toRead(actor), PlanReach.CONDITION))
                .params(Reach.params(actor))
                .param("text", asked.text())
                .param("words", asked.words().toArray(String[]::new))
                .param("numbers", asked.numbers().toArray(String[]::new))
                .param("own", actor.seesOnlyOwnSchools())
                .param("drafts", !actor.role().confinedToCare())
                .param("kind", kind == null ? "" : kind.name())
                .param("first", kind == null ? FIRST : 0)
                .param("skip", Pages.offset(page))
                .param("most", Pages.SIZE)
                .param("marks", MARKS)
                .param("today", today)
                .query(row -> {
                    Kind its = Kind.valueOf(row.getString("kind"));
                    counts.put(its, row.getLong("of_kind"));
                    if (kind == null || row.getBoolean("asked")) {
                        hits.computeIfAbsent(its, any -> new ArrayList<>()).add(hit(its, row));
                    }
                });
        return new Found(hits, counts, how.equals(SIMILARLY));
    }

    private static Hit hit(Kind kind, ResultSet row) throws SQLException {
        String more = row.getString("more");
        return new Hit(
                kind,
                address(kind, row),
                row.getString("number"),
                new Hit.Marked(row.getString("name"), row.getString("name_marked")),
                more == null || more.isEmpty() ? null : new Hit.Marked(more, row.getString("more_marked")),
                row.getString("place_name"),
                row.getString("territory"),
                row.getString("note"),
                row.getObject("day", LocalDate.class));
    }

    private static String address(Kind kind, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String roadmap = "/roadmaps/" + row.getLong("roadmap_id");
        return switch (kind) {
            case MEASURE -> roadmap + "/measures/" + id;
            case SECTION -> roadmap + "#s" + id;
            case ROADMAP -> roadmap;
            case EDITION -> roadmap + "/editions/" + row.getLong("part");
            case SCHOOL -> "/schools/" + id;
            case BODY -> "/bodies/" + id;
            case EVIDENCE -> "/checkpoints/" + row.getLong("part");
        };
    }
}
