package vekha.execution;

/**
 * What belongs to stages of monitoring and how it stood at the end of their last day, in SQL: marks, returns and
 * postponements made later are left out, and whether something was required is what the first such act after that day changed, so it does not matter when it is asked.
 * A date that had passed when it was postponed stays missed: by it a checkpoint belongs to a stage and is late.
 */
final class StageRows {

    /** Needs {@code :stages}; gives the columns of the table {@code monitoring_result}. */
    static final String AS_IT_STOOD = """
            select g.id as stage_id, c.id as checkpoint_id,
                   row_number() over (partition by g.id order by t.name collate by_number, r.id, m.position,
                       s.short_name collate by_number, w.due_on, c.id) as position,
                   t.name as territory, r.id as roadmap_id, r.title as roadmap, nullif(concat_ws(' ', x.number, x.title), '') as section,
                   m.number, m.title, coalesce(s.short_name, b.short_name) as who, w.due_on, k.done_on,
                   case when n.lifted then 'NOT_REQUIRED'
                        when k.id is null then standing('PLANNED', d.counted_on, g.freeze_on + 1)
                        else coalesce(v.verdict, 'REPORTED') end as standing,
                   coalesce(k.done_on > d.counted_on, false) as late, m.target_percent as target, k.actual, k.actual_of, k.actual_unit,
                   (select string_agg(coalesce(e.text, e.file_name, concat_ws(' ',
                           case e.kind when 'ORDER' then 'приказ' when 'PROTOCOL' then 'протокол' when 'REPORT' then 'справка'
                               when 'LETTER' then 'письмо' end,
                           e.issuer, '№ ' || nullif(e.number, 'б/н'), 'от ' || to_char(e.dated, 'DD.MM.YYYY'), e.link)), '; ' order by e.position)
                    from evidence e where e.completion_id = k.id and e.added_at < f.until
                      and (e.removed_at is null or e.removed_at >= f.until)) as evidence
            from monitoring_stage g
            join territory own on own.id = g.territory_id
            cross join lateral (select (g.freeze_on + 1)::timestamp at time zone own.zone as until) f
            join territory t on t.id = g.territory_id or t.parent_id = g.territory_id
            join roadmap r on r.territory_id = t.id and r.edition > 0
            join checkpoint c on c.roadmap_id = r.id
            join measure m on m.id = c.measure_id and m.deleted_at is null
            left join section x on x.id = m.section_id
            left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id
            cross join lateral (select coalesce((select x.due_on from (
                select p.at, p.old_due_on as due_on from postponement p where p.checkpoint_id = c.id and p.at >= f.until
                union all
                select p.revoked_at, p.new_due_on from postponement p where p.checkpoint_id = c.id and p.revoked_at >= f.until) x
                order by x.at limit 1), c.due_on) as due_on) w
            cross join lateral (select coalesce(min(p.old_due_on), w.due_on) as counted_on from postponement p
                where p.checkpoint_id = c.id and p.at < f.until and (p.revoked_at is null or p.revoked_at >= f.until)
                  and (p.at at time zone t.zone)::date > p.old_due_on) d
            cross join lateral (select coalesce(
                (select j.act = 'checkpointRequiredAgain' from journal_entry j
                 where j.territory_id = c.territory_id and j.at >= f.until
                   and j.act in ('checkpointNotRequired', 'checkpointRequiredAgain') and j.subjects[1] = 'checkpoint:' || c.id
                 order by j.at, j.id limit 1),
                c.state = 'NOT_REQUIRED' and (c.exempted_at is null or c.exempted_at < f.until)) as lifted) n
            left join lateral (select k.* from completion k where k.checkpoint_id = c.id and k.at < f.until
                and (k.withdrawn_at is null or k.withdrawn_at >= f.until) order by k.at desc, k.id desc limit 1) k on true
            left join lateral (select v.verdict from verification v where v.completion_id = k.id and v.at < f.until
                and (v.revoked_at is null or v.revoked_at >= f.until) order by v.at desc, v.id desc limit 1) v on true
            where g.id = any(:stages) and d.counted_on between g.period_from and g.period_to""";

    private StageRows() {}
}
