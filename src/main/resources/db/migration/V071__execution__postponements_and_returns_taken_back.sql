-- A postponement and a return are taken back as an act: the row stays and says so.
alter table postponement
    add column revoked_by bigint references person,
    add column revoked_at timestamptz,
    add check ((revoked_at is null) = (revoked_by is null));
do $$
declare
    name text;
begin
    select conname into strict name from pg_constraint
    where conrelid = 'verification'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%revoked_at IS NULL%' and pg_get_constraintdef(oid) like '%verdict%';
    execute format('alter table verification drop constraint %I', name);
end $$;
