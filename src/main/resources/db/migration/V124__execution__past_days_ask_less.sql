-- A past day looks up, for each checkpoint, the few acts by which it turned: by an index that holds no others. Postponements are looked
-- through where there are any, and the first approval of a plan is asked once for all its checkpoints.
create index journal_entry_turns on journal_entry ((subjects[1]), at, id)
    where act in ('checkpointDated', 'checkpointDatingRevoked', 'checkpointNotRequired', 'checkpointRequiredAgain', 'roadmapClosed', 'roadmapArchived', 'roadmapReopened');

create or replace function checkpoints_on(day date)
    returns table (id bigint, version int, territory_id bigint, roadmap_id bigint, measure_id bigint, school_id bigint, body_id bigint,
                   starts_on date, due_on date, first_due_on date, missed_on date, counted_on date, state text, reason text, done_on date)
    language sql stable parallel safe as $$
    select c.id, c.version, c.territory_id, c.roadmap_id, c.measure_id, c.school_id, c.body_id,
           case when w.due_on is not distinct from c.due_on or c.starts_on <= w.due_on then c.starts_on end,
           w.due_on, c.first_due_on, o.missed_on, coalesce(o.missed_on, w.due_on),
           case when n.lifted then 'NOT_REQUIRED' when k.id is null then 'PLANNED' else coalesce(v.verdict, 'REPORTED') end,
           case when n.lifted then c.reason end,
           case when not n.lifted and v.verdict is distinct from 'RETURNED' then k.done_on end
    from checkpoint c
    join measure m on m.id = c.measure_id
    join territory t on t.id = c.territory_id
    cross join lateral (select (day + 1)::timestamp at time zone t.zone as until) f
    cross join lateral (select exists (select from postponement p where p.checkpoint_id = c.id) as ever offset 0) s
    cross join lateral (select case when s.ever or c.first_due_on is null then coalesce((select x.moved from (
            select p.at, array[p.old_due_on] as moved from postponement p where p.checkpoint_id = c.id and p.at >= f.until
            union all
            select p.revoked_at, array[p.new_due_on] from postponement p
            where p.checkpoint_id = c.id and p.at < f.until and p.revoked_at >= f.until
            union all
            select j.at, array[(j.before ->> 'dueOn')::date] from journal_entry j
            where c.first_due_on is null and j.subjects[1] = 'checkpoint:' || c.id and j.at >= f.until
              and j.act in ('checkpointDated', 'checkpointDatingRevoked')) x
        order by x.at limit 1), array[c.due_on]) else array[c.due_on] end) d (moved)
    cross join lateral (select d.moved[1] as due_on) w
    cross join lateral (select min(p.old_due_on) as missed_on from postponement p
        where s.ever and p.checkpoint_id = c.id and p.at < f.until and (p.revoked_at is null or p.revoked_at >= f.until)
          and (p.at at time zone t.zone)::date > p.old_due_on) o
    cross join lateral (select coalesce(
        (select j.act = 'checkpointRequiredAgain' from journal_entry j
         where j.subjects[1] = 'checkpoint:' || c.id and j.at >= f.until
           and j.act in ('checkpointNotRequired', 'checkpointRequiredAgain')
         order by j.at, j.id limit 1),
        c.state = 'NOT_REQUIRED' and (c.exempted_at is null or c.exempted_at < f.until)) as lifted) n
    left join lateral (select k.id, k.done_on from completion k where k.checkpoint_id = c.id and k.at < f.until
        and (k.withdrawn_at is null or k.withdrawn_at >= f.until) order by k.at desc, k.id desc limit 1) k on true
    left join lateral (select v.verdict from verification v where v.completion_id = k.id and v.at < f.until
        and (v.revoked_at is null or v.revoked_at >= f.until) order by v.at desc, v.id desc limit 1) v on true
    left join lateral (select min(e.approved_at) as first from edition e where e.roadmap_id = c.roadmap_id) a on true
    where (m.deleted_at is null or m.deleted_at >= f.until) and coalesce(a.first < f.until, true)
$$;
