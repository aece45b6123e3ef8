-- One index for one box: what every room keeps, as words to be found by. It is written by the database itself whenever the thing
-- changes, so that no room knows of it; who may see what is asked anew with every search.
create extension if not exists btree_gin;
create extension if not exists fuzzystrmatch;

-- The same letters for the same word: no case, no ё, no Latin letter typed for a Cyrillic one. Never longer or shorter than what it folds.
create function search_fold(typed text) returns text language sql immutable parallel safe
    return translate(lower(typed), 'ёabcehkmoptxy', 'еавсенкмортху');

create function search_plain(typed text) returns text language sql immutable parallel safe
    return regexp_replace(search_fold(typed), '[^[:alnum:]]+', ' ', 'g');

-- «491/01-08», «1.1.1.», a code or a date: looked for as a whole; spaces, quotes and the last point do not matter
create function search_number(typed text) returns text language sql immutable parallel safe
    return '#' || rtrim(regexp_replace(search_fold(typed), '[\s№«»"''\\]+', '', 'g'), '.)');

create function search_vector(name text, more text, numbers text[]) returns tsvector language sql immutable parallel safe
    return setweight(to_tsvector('russian'::regconfig, search_plain(coalesce(name, ''))), 'A')
        || setweight(to_tsvector('russian'::regconfig, search_plain(coalesce(more, ''))), 'C')
        || array_to_tsvector(array(
            select distinct w from (
                select search_number(n) as w from unnest(numbers) n
                union all select '=' || left(btrim(search_plain(name)), 200)) own where length(w) > 1));

create table search_entry (
    kind         text   not null check (kind in ('MEASURE', 'SECTION', 'ROADMAP', 'EDITION', 'SCHOOL', 'BODY', 'EVIDENCE')),
    id           bigint not null,
    territory_id bigint not null,
    roadmap_id   bigint,
    words        tsvector not null,
    primary key (kind, id)
);
comment on table search_entry is 'written by triggers out of search_source and by nothing else; holds no text, only what it is found by';
comment on column search_entry.words is 'stems of the name (A) and of what is told besides (C); «#» before a number as a whole, «=» before the name as a whole';

-- What continues a measure of the plan in force is found there and not in the amendment.
create view search_source as
select 'MEASURE' as kind, m.id, r.territory_id, m.roadmap_id,
       search_vector(m.title, concat_ws(' ', m.objective, m.audience, m.result, m.note, m.responsible), array[m.number]) as words
from measure m join roadmap r on r.id = m.roadmap_id where m.deleted_at is null and m.origin_id is null
union all
select 'SECTION', x.id, r.territory_id, x.roadmap_id, search_vector(x.title, null, array[x.number])
from section x join roadmap r on r.id = x.roadmap_id where x.deleted_at is null and x.origin_id is null
union all
select 'ROADMAP', r.id, r.territory_id, r.id, search_vector(r.title, r.order_issuer, array[r.order_number])
from roadmap r where r.amends_id is null
union all
select 'EDITION', e.id, r.territory_id, e.roadmap_id,
       search_vector('приказ', concat_ws(' ', e.order_issuer, e.order_signed_by, r.title), array[e.order_number, to_char(e.order_date, 'DD.MM.YYYY')])
from edition e join roadmap r on r.id = e.roadmap_id
union all
select 'SCHOOL', s.id, s.territory_id, null,
       search_vector(s.short_name, concat_ws(' ', 'школа', s.legal_form, s.full_name, (select string_agg(a.name, ' ') from school_alias a where a.school_id = s.id)), array[s.code])
from school s
union all
select 'BODY', b.id, b.territory_id, null,
       search_vector(b.short_name, concat_ws(' ', b.full_name, (select string_agg(a.name, ' ') from responsible_body_alias a where a.body_id = b.id)), null)
from responsible_body b
union all
select 'EVIDENCE', e.id, c.territory_id, c.roadmap_id,
       search_vector(concat_ws(' ', e.text, e.file_name),
                     concat_ws(' ', case e.kind when 'ORDER' then 'приказ' when 'PROTOCOL' then 'протокол' when 'REPORT' then 'справка отчет' when 'LETTER' then 'письмо' end, e.issuer),
                     array[e.number, to_char(e.dated, 'DD.MM.YYYY')])
from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id where e.removed_at is null;

create function search_keep() returns trigger language plpgsql as $$
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
        insert into search_entry select * from search_source s where s.kind = thing and s.id = number;
    end if;
    return null;
end $$;

create trigger search_new after insert on measure for each row execute function search_keep('MEASURE');
create trigger search_gone after delete on measure for each row execute function search_keep('MEASURE');
create trigger search_changed after update on measure for each row
    when ((old.number, old.title, old.objective, old.audience, old.result, old.note, old.responsible, old.deleted_at, old.origin_id)
        is distinct from (new.number, new.title, new.objective, new.audience, new.result, new.note, new.responsible, new.deleted_at, new.origin_id))
    execute function search_keep('MEASURE');
create trigger search_new after insert on section for each row execute function search_keep('SECTION');
create trigger search_gone after delete on section for each row execute function search_keep('SECTION');
create trigger search_changed after update on section for each row
    when ((old.number, old.title, old.deleted_at, old.origin_id) is distinct from (new.number, new.title, new.deleted_at, new.origin_id))
    execute function search_keep('SECTION');
create trigger search_new after insert on roadmap for each row execute function search_keep('ROADMAP');
create trigger search_gone after delete on roadmap for each row execute function search_keep('ROADMAP');
create trigger search_changed after update on roadmap for each row
    when ((old.title, old.order_number, old.order_issuer) is distinct from (new.title, new.order_number, new.order_issuer))
    execute function search_keep('ROADMAP');
create trigger search_new after insert on edition for each row execute function search_keep('EDITION');
create trigger search_gone after delete on edition for each row execute function search_keep('EDITION');
create trigger search_new after insert on school for each row execute function search_keep('SCHOOL');
create trigger search_gone after delete on school for each row execute function search_keep('SCHOOL');
create trigger search_changed after update on school for each row
    when ((old.code, old.short_name, old.full_name, old.legal_form) is distinct from (new.code, new.short_name, new.full_name, new.legal_form))
    execute function search_keep('SCHOOL');
create trigger search_named after insert or update or delete on school_alias for each row execute function search_keep('SCHOOL', 'alias');
create trigger search_new after insert on responsible_body for each row execute function search_keep('BODY');
create trigger search_gone after delete on responsible_body for each row execute function search_keep('BODY');
create trigger search_changed after update on responsible_body for each row
    when ((old.short_name, old.full_name) is distinct from (new.short_name, new.full_name)) execute function search_keep('BODY');
create trigger search_named after insert or update or delete on responsible_body_alias for each row execute function search_keep('BODY', 'alias');
create trigger search_new after insert on evidence for each row execute function search_keep('EVIDENCE');
create trigger search_gone after delete on evidence for each row execute function search_keep('EVIDENCE');
create trigger search_changed after update on evidence for each row
    when ((old.number, old.dated, old.issuer, old.text, old.file_name, old.kind, old.removed_at)
        is distinct from (new.number, new.dated, new.issuer, new.text, new.file_name, new.kind, new.removed_at))
    execute function search_keep('EVIDENCE');

insert into search_entry select * from search_source;
create index search_entry_words on search_entry using gin (territory_id, words);
create index search_entry_vocabulary on search_entry (territory_id) where kind <> 'EVIDENCE';
analyze search_entry;

-- A number as a whole, as the beginning of a longer one, or among the words
create function search_numbered(number text) returns tsquery language sql stable parallel safe
    return (select string_agg(quote_literal(search_number(number) || tail) || ends, ' | ')::tsquery
            from (values ('', ''), ('/', ':*'), ('-', ':*'), ('.', ':*')) t (tail, ends))
        || phraseto_tsquery('russian'::regconfig, search_plain(number));

-- Every word in any of its forms or as a beginning, and every number; words are letters and digits alone
create function search_query(words text[], numbers text[]) returns tsquery language plpgsql stable as $$
declare
    wanted tsquery; -- null finds nothing
    one tsquery;
    item text;
begin
    foreach item in array words loop
        one := plainto_tsquery('russian', search_plain(item));
        continue when numnode(one) = 0;
        if length(item) >= 3 then
            one := one || (quote_literal(btrim(search_plain(item))) || ':*')::tsquery;
        end if;
        wanted := coalesce(wanted && one, one);
    end loop;
    foreach item in array numbers loop
        wanted := coalesce(wanted && search_numbered(item), search_numbered(item));
    end loop;
    return wanted;
end $$;

-- The same with the most similar words that there are in these territories in place of those that there are not
create function search_similar(words text[], numbers text[], territories bigint[]) returns tsquery language plpgsql stable as $$
declare
    wanted tsquery; -- null finds nothing
    known text[];
    near text;
    stem text;
    item text;
begin
    select array_agg(word) into known
    from ts_stat(format('select words from search_entry where territory_id = any(%L::bigint[]) and kind <> ''EVIDENCE''', territories))
    where left(word, 1) not in ('#', '=') and length(word) between 3 and 60;
    foreach item in array words loop
        foreach stem in array tsvector_to_array(to_tsvector('russian', search_plain(item))) loop
            select string_agg(quote_literal(w), ' | ') into near from (
                select w from unnest(known) w
                where levenshtein_less_equal(left(w, 60), left(stem, 60), 2) <= case when length(stem) < 6 then 1 else 2 end or similarity(w, stem) >= 0.5
                order by w <> stem, levenshtein(left(w, 60), left(stem, 60)), similarity(w, stem) desc, w
                limit case when stem = any(known) then 1 else 4 end) found;
            if near is null then
                return null;
            end if;
            wanted := coalesce(wanted && near::tsquery, near::tsquery);
        end loop;
    end loop;
    foreach item in array numbers loop
        wanted := coalesce(wanted && search_numbered(item), search_numbered(item));
    end loop;
    return wanted;
end $$;

-- What stands first: the name as a whole, or a number as a whole
create function search_exact(typed text, numbers text[]) returns tsquery language sql stable parallel safe
    return (select string_agg(quote_literal(w), ' | ')::tsquery
            from (select '=' || left(btrim(search_plain(typed)), 200) as w union all select search_number(n) from unnest(numbers) n) own);
