-- What a plan has come to on a day, counted anew only after something in it has changed: the pages of a region and of the country add
-- these up instead of millions of checkpoints.

create function plan_counts(roadmap bigint, today date)
    returns table (measures int, accepted int, reported int, returned int, overdue int, soon int, planned int, waits int, not_required int, due int, done int)
    language sql stable parallel safe as $$
    select (select count(*) from measure m where m.roadmap_id = roadmap and m.deleted_at is null),
           count(*) filter (where standing = 'ACCEPTED'), count(*) filter (where standing = 'REPORTED'),
           count(*) filter (where standing = 'RETURNED'), count(*) filter (where standing = 'OVERDUE'),
           count(*) filter (where standing = 'SOON'), count(*) filter (where standing = 'PLANNED'),
           count(*) filter (where standing = 'WAITS'), count(*) filter (where standing = 'NOT_REQUIRED'),
           count(*) filter (where standing <> 'NOT_REQUIRED' and counted_on < today),
           count(*) filter (where standing = 'ACCEPTED' and counted_on < today)
    from (select c.counted_on, standing(c.state, c.due_on, today) as standing from checkpoint c
          where c.roadmap_id = roadmap and c.measure_id <> all(array(
              select m.id from measure m where m.roadmap_id = roadmap and m.deleted_at is not null))
          offset 0) point -- the fence lets each row be asked once how it stands
$$;

create table kept_count (
    roadmap_id   bigint not null references roadmap on delete cascade,
    day          date   not null,
    measures     int    not null,
    accepted     int    not null,
    reported     int    not null,
    returned     int    not null,
    overdue      int    not null,
    soon         int    not null,
    planned      int    not null,
    waits        int    not null,
    not_required int    not null,
    due          int    not null,
    done         int    not null,
    primary key (day, roadmap_id)
);
create index kept_count_roadmap on kept_count (roadmap_id);
comment on table kept_count is 'plan_counts of a day; without a row, or with one in count_outdated, a plan is counted when it is asked for';

-- Only ever added to by those who change something, so that they never wait for each other; no reference, as a plan may be gone.
create table count_outdated (
    id         bigint generated always as identity primary key,
    roadmap_id bigint not null
);
create index count_outdated_roadmap on count_outdated (roadmap_id);

create function outdate_counts() returns trigger language plpgsql as $$
begin
    insert into count_outdated (roadmap_id) select distinct roadmap_id from changed;
    return null;
end $$;

create trigger counts_new after insert on checkpoint referencing new table as changed for each statement execute function outdate_counts();
create trigger counts_changed after update on checkpoint referencing new table as changed for each statement execute function outdate_counts();
create trigger counts_gone after delete on checkpoint referencing old table as changed for each statement execute function outdate_counts();
create trigger counts_new after insert on measure referencing new table as changed for each statement execute function outdate_counts();
create trigger counts_changed after update on measure referencing new table as changed for each statement execute function outdate_counts();
create trigger counts_gone after delete on measure referencing old table as changed for each statement execute function outdate_counts();
