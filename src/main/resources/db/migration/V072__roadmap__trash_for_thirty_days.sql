-- A draft can be laid into the trash whole; what lay there for thirty days is purged, unless history still reads it.
alter table roadmap
    add column discarded_at timestamptz,
    drop constraint roadmap_state_check,
    add constraint roadmap_state_check
        check (state in ('DRAFT', 'ON_APPROVAL', 'APPROVED', 'CLOSED', 'ARCHIVED', 'MERGED', 'DROPPED', 'DISCARDED')),
    add constraint roadmap_is_discarded_at_a_moment check ((state = 'DISCARDED') = (discarded_at is not null)),
    drop constraint roadmap_order_brings_into_force,
    add constraint roadmap_order_brings_into_force check (state in ('DRAFT', 'ON_APPROVAL', 'DROPPED', 'DISCARDED')
        or (order_number is not null and order_date is not null));
create index roadmap_discarded on roadmap (discarded_at) where discarded_at is not null;
create index measure_deleted on measure (deleted_at) where deleted_at is not null;
create index section_deleted on section (deleted_at) where deleted_at is not null;
comment on column roadmap.discarded_at is 'when the draft was laid into the trash';
