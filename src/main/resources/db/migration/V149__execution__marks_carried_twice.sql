-- A measure may take over marks of another one in several amendments: such marks answered the same school and day, and are not asked for
-- again. Only what was never carried is asked for once; the index stays whole, as measures are looked up by it.
alter table checkpoint drop constraint checkpoint_is_asked_once;
create unique index checkpoint_is_asked_once
    on checkpoint (measure_id, school_id, starts_on, first_due_on, (case when carried_from_id is not null then id end)) nulls not distinct;
