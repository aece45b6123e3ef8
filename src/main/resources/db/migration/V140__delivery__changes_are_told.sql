-- Whoever keeps pages listens to vekha_changed: 't' and a territory (0: outside all) when something was done there, 'p' and a person
-- when something of that person alone has changed. Told when the transaction is committed, each text once.

create function tell_act() returns trigger language plpgsql as $$
begin
    perform pg_notify('vekha_changed', 't' || territory) from (select distinct coalesce(territory_id, 0) as territory from changed) done;
    return null;
end $$;

create trigger told after insert on journal_entry referencing new table as changed for each statement execute function tell_act();

create function tell_territory() returns trigger language plpgsql as $$
begin
    perform pg_notify('vekha_changed', 't' || id), pg_notify('vekha_changed', 't' || coalesce(parent_id, 0)) from changed;
    return null;
end $$;

create trigger told_new after insert on territory referencing new table as changed for each statement execute function tell_territory();
create trigger told_changed after update on territory referencing new table as changed for each statement execute function tell_territory();
create trigger told_gone after delete on territory referencing old table as changed for each statement execute function tell_territory();

create function tell_persons() returns trigger language plpgsql as $$
begin
    perform pg_notify('vekha_changed', 'p' || id) from changed;
    return null;
end $$;

create trigger told_changed after update on person referencing new table as changed for each statement execute function tell_persons();
create trigger told_gone after delete on person referencing old table as changed for each statement execute function tell_persons();

create function tell_person() returns trigger language plpgsql as $$
begin
    perform pg_notify('vekha_changed', 'p' || person_id) from (select distinct person_id from changed) person;
    return null;
end $$;

create trigger told_new after insert on care_school referencing new table as changed for each statement execute function tell_person();
create trigger told_changed after update on care_school referencing new table as changed for each statement execute function tell_person();
create trigger told_gone after delete on care_school referencing old table as changed for each statement execute function tell_person();
create trigger told_new after insert on care_body referencing new table as changed for each statement execute function tell_person();
create trigger told_changed after update on care_body referencing new table as changed for each statement execute function tell_person();
create trigger told_gone after delete on care_body referencing old table as changed for each statement execute function tell_person();
create trigger told_new after insert on notice referencing new table as changed for each statement execute function tell_person();
create trigger told_changed after update on notice referencing new table as changed for each statement execute function tell_person();
create trigger told_gone after delete on notice referencing old table as changed for each statement execute function tell_person();
create trigger told_new after insert on kept_filter referencing new table as changed for each statement execute function tell_person();
create trigger told_changed after update on kept_filter referencing new table as changed for each statement execute function tell_person();
create trigger told_gone after delete on kept_filter referencing old table as changed for each statement execute function tell_person();
