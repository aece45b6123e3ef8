-- An amendment is a draft of its own that says which measures of the plan in force its measures continue.
alter table roadmap
    add column amends_id bigint references roadmap,
    drop constraint roadmap_state_check,
    add constraint roadmap_state_check
        check (state in ('DRAFT', 'ON_APPROVAL', 'APPROVED', 'CLOSED', 'ARCHIVED', 'MERGED', 'DROPPED')),
    add constraint roadmap_amendment_is_never_in_force
        check (amends_id is null or state in ('DRAFT', 'ON_APPROVAL', 'MERGED', 'DROPPED')),
    add constraint roadmap_only_amendments_end_so
        check (amends_id is not null or state not in ('MERGED', 'DROPPED'));

do $$
declare
    name text;
begin
    -- the rule that a plan in force names its order: a dropped amendment never had one
    select conname into strict name from pg_constraint
    where conrelid = 'roadmap'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%order_number IS NOT NULL%';
    execute format('alter table roadmap drop constraint %I', name);
end $$;
alter table roadmap add constraint roadmap_order_brings_into_force
    check (state in ('DRAFT', 'ON_APPROVAL', 'DROPPED') or (order_number is not null and order_date is not null));

create unique index roadmap_one_open_amendment on roadmap (amends_id) where state in ('DRAFT', 'ON_APPROVAL');
comment on column roadmap.amends_id is 'the plan in force that this one will change; such a plan never comes into force itself';
comment on column roadmap.state is 'MERGED and DROPPED: how an amendment ends';

alter table plan_table add column origin_id bigint references plan_table on delete set null;
alter table section add column origin_id bigint references section;
alter table measure
    add column origin_id bigint references measure,
    add column origin_kind text check (origin_kind in ('KEPT', 'LIKELY', 'SPLIT')),
    add constraint measure_origin_says_how check ((origin_id is null) = (origin_kind is null));
create index measure_origin on measure (origin_id) where origin_id is not null;
create index section_origin on section (origin_id) where origin_id is not null;
create index plan_table_origin on plan_table (origin_id) where origin_id is not null;
comment on column measure.origin_id is 'of an amendment: the measure of the plan in force that goes on in this one, or of which this is a part';

create table measure_merged (
    measure_id   bigint not null references measure on delete cascade,
    origin_id    bigint not null references measure,
    primary key (measure_id, origin_id)
);
create index measure_merged_origin on measure_merged (origin_id);
comment on table measure_merged is 'of an amendment: measures of the plan in force that are gone and of which this one speaks now';

create table mark_decision (
    roadmap_id   bigint not null references roadmap on delete cascade,
    checkpoint_id bigint not null references checkpoint on delete cascade,
    measure_id   bigint references measure,
    person_id    bigint not null references person,
    at           timestamptz not null,
    primary key (roadmap_id, checkpoint_id)
);
create index mark_decision_checkpoint on mark_decision (checkpoint_id);
create index mark_decision_measure on mark_decision (measure_id);
comment on table mark_decision is 'what becomes of a mark whose measure the amendment deletes or divides';
comment on column mark_decision.measure_id is 'the measure of the amendment that takes the mark over; null: it stays with its measure';

alter table edition add column amendment_id bigint references roadmap;
comment on column edition.amendment_id is 'the draft that became this edition; none for the first one';

alter table checkpoint
    add column carried_from_id bigint references measure,
    drop constraint checkpoint_measure_id_school_id_starts_on_first_due_on_key,
    add constraint checkpoint_is_asked_once
        unique nulls not distinct (measure_id, school_id, starts_on, first_due_on, carried_from_id);
comment on column checkpoint.carried_from_id is 'the measure on which it was marked, when an amendment carried the mark to this one';

-- The one idea of «in force»: only such checkpoints are asked for, marked and counted.
create function in_force(roadmap_state text, measure_deleted_at timestamptz) returns boolean
    language sql immutable parallel safe
    return roadmap_state = 'APPROVED' and measure_deleted_at is null;
comment on function in_force is 'The plan is in force and the measure stands in it.';
