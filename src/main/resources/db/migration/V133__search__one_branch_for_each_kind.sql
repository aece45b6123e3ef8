-- The index of the search box costs most of the time of a row that is written: the view of seven branches is planned anew each time, as its
-- kind is only known when it runs. With the kind written out only its own branch is planned, and the plan is kept.
create or replace function search_keep() returns trigger language plpgsql as $$
declare
    thing text := tg_argv[0];
    number bigint;
begin
    if tg_table_name = 'school_alias' then
        number := case tg_op when 'DELETE' then old.school_id else new.school_id end;
    elsif tg_table_name = 'responsible_body_alias' then
        number := case tg_op when 'DELETE' then old.body_id else new.body_id end;
    else
        number := case tg_op when 'DELETE' then old.id else new.id end;
    end if;
    if tg_op <> 'INSERT' or tg_nargs > 1 then
        delete from search_entry e where e.kind = thing and e.id = number;
    end if;
    if tg_op <> 'DELETE' or tg_nargs > 1 then
        case thing
            when 'MEASURE' then insert into search_entry select * from search_source s where s.kind = 'MEASURE' and s.id = number;
            when 'SECTION' then insert into search_entry select * from search_source s where s.kind = 'SECTION' and s.id = number;
            when 'ROADMAP' then insert into search_entry select * from search_source s where s.kind = 'ROADMAP' and s.id = number;
            when 'EDITION' then insert into search_entry select * from search_source s where s.kind = 'EDITION' and s.id = number;
            when 'SCHOOL' then insert into search_entry select * from search_source s where s.kind = 'SCHOOL' and s.id = number;
            when 'BODY' then insert into search_entry select * from search_source s where s.kind = 'BODY' and s.id = number;
            when 'EVIDENCE' then insert into search_entry select * from search_source s where s.kind = 'EVIDENCE' and s.id = number;
        end case;
    end if;
    return null;
end $$;
