alter table verification
    add column revoked_by  bigint references person,
    add column revoked_at  timestamptz,
    add column revoked_why text check (length(revoked_why) <= 2000),
    add check ((revoked_at is null) = (revoked_by is null)),
    add check (revoked_at is null or verdict = 'ACCEPTED');

create function own_mark_is_not_accepted() returns trigger language plpgsql as $$
begin
    if new.verdict = 'ACCEPTED' and exists (
        select from completion k where k.id = new.completion_id and k.person_id = new.person_id
        union all
        select from evidence e where e.completion_id = new.completion_id and e.added_by = new.person_id and e.removed_at is null)
    then
        raise exception 'nobody accepts what he reported or proved himself';
    end if;
    return new;
end $$;
create trigger own_mark_is_not_accepted before insert on verification for each row execute function own_mark_is_not_accepted();
