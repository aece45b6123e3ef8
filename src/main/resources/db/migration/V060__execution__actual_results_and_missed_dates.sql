alter table completion
    add column actual      numeric(9, 2) check (actual between 0 and 9999999),
    add column actual_of   numeric(9, 2) check (actual_of > 0),
    add column actual_unit text check (actual_unit in ('PERCENT', 'PEOPLE')),
    add check ((actual is null) = (actual_unit is null)),
    add check (actual_of is null or actual_unit = 'PEOPLE' and actual_of >= actual);
comment on column completion.actual is 'what came out in figures, beside measure.target_percent: per cent, or people (of how many)';

alter table checkpoint add column missed_on date;
update checkpoint c set missed_on = o.missed_on
from (select o.checkpoint_id, min(o.old_due_on) as missed_on
      from postponement o join checkpoint c on c.id = o.checkpoint_id join territory t on t.id = c.territory_id
      where (o.at at time zone t.zone)::date > o.old_due_on group by o.checkpoint_id) o
where c.id = o.checkpoint_id;
alter table checkpoint add column counted_on date generated always as (coalesce(missed_on, due_on)) stored;
comment on column checkpoint.missed_on is 'the date that had passed unmet when the checkpoint was postponed; null: every postponement was in time';
comment on column checkpoint.counted_on is 'the date lateness and the per cent of execution are counted by: a missed date stays missed, a postponement in time counts by the new date';

comment on function standing is 'PLANNED, SOON (within 14 days), OVERDUE (from the day after), WAITS (no date), REPORTED, ACCEPTED, RETURNED, NOT_REQUIRED. Execution in per cent = accepted among those with counted_on before today ÷ all with counted_on before today, not required ones left out.';
