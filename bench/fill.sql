-- Fills an empty, migrated database. :municipalities, :regions, :today and :password are put in by DataSet.
-- Ids are reckoned, not drawn: a municipality n has roadmaps 3n + 1 to 3n + 3, a roadmap r the measures 1000r+1 …, so that millions of
-- rows need no look-up. The measured municipalities, number 0 and, for the matrix, number 1, are the same in every data set.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set synchronous_commit = off;
alter system set autovacuum = off;
select pg_reload_conf();

-- the indexes of the great tables are made at the end, each in one go
create temporary table index_later as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid = any(array['measure', 'measure_body', 'checkpoint', 'completion', 'evidence', 'verification', 'journal_entry', 'search_entry']::regclass[])
  and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
do $$
declare
    later text;
begin
    for later in select name from index_later loop
        execute 'drop index ' || later;
    end loop;
end $$;

insert into territory (id, parent_id, kind, name)
select 100 + n, null, 'REGION', 'Область № ' || n from generate_series(0, :regions - 1) n;

insert into territory (id, parent_id, kind, name)
select 1000 + n, 100 + n / 50, 'MUNICIPALITY', 'Муниципальный округ № ' || n from generate_series(0, :municipalities - 1) n;

-- 17 or 18 schools each, 30 in number 1
insert into school (id, territory_id, code, short_name, full_name, legal_form)
select (1000 + n) * 100 + s, 1000 + n, (100000 + n * 100 + s)::text, 'МБОУ «СОШ № ' || s || '»',
       'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № ' || s || '»', 'МБОУ'
from generate_series(0, :municipalities - 1) n
cross join lateral generate_series(1, case when n = 1 then 30 else 17 + (n % 5) / 3 end) s;

insert into responsible_body (id, territory_id, kind, short_name, full_name)
select (1000 + n) * 10 + b.i, 1000 + n, b.kind, b.short, b.name
from generate_series(0, :municipalities - 1) n
cross join (values (0, 'AUTHORITY', 'УО', 'Управление образования'), (1, 'METHODICAL_CENTRE', 'ИМЦ', 'Информационно-методический центр'),
    (2, 'SCHOOLS', 'ОО', 'Школы дорожной карты'), (3, 'GROUP', 'Кураторы', 'Кураторы школ'), (4, 'SERVICE', 'ПС', 'Психологическая служба')) b(i, kind, short, name);

insert into person (id, territory_id, login, password, name, position, role, created_at)
select (1000 + n) * 10 + p.i, 1000 + n, p.login || n, :password, p.name || n, p.position, p.role, :today - interval '2 years'
from generate_series(0, :municipalities - 1) n
cross join (values (0, 'coordinator', 'Координаторова А. ', 'методист', 'COORDINATOR'), (1, 'head', 'Начальникова Б. ', 'начальник', 'HEAD'),
    (2, 'curator', 'Кураторова В. ', 'куратор', 'CURATOR'), (3, 'second', 'Второва Г. ', 'куратор', 'CURATOR'),
    (4, 'centre', 'Методистова Д. ', 'методист', 'RESPONSIBLE')) p(i, login, name, position, role);

insert into person (id, territory_id, login, password, name, role, created_at)
select 1 + n, 100 + n, 'region' || n, :password, 'Региональный координатор № ' || n, 'REGIONAL_COORDINATOR', :today from generate_series(0, :regions - 1) n;

-- the curators of the measured municipalities have four schools each, the others half of theirs
insert into care_school (person_id, school_id)
select t.id * 10 + 2 + x.s % 2, x.id from territory t
join lateral (select id, id % 100 as s from school where territory_id = t.id) x on t.id > 1001 or x.s <= 8 where t.kind = 'MUNICIPALITY';
insert into care_body (person_id, body_id) select t.id * 10 + 4, t.id * 10 + 1 from territory t where t.kind = 'MUNICIPALITY';

insert into membership (id, school_id, programme_id, from_year, to_year, basis, curator_id)
select s.id, s.id, (select id from programme where short_name = '500+'), extract(year from :today)::int, extract(year from :today)::int,
       'приказ № 5', s.territory_id * 10 + 2 + s.id % 2
from school s;
insert into curatorship (id, membership_id, person_id, since) select id, id, curator_id, :today - 100 from membership;
insert into identification (id, school_id, year, quality_group_oge, quality_index_oge)
select s.id * 10 + y, s.id, extract(year from :today)::int - y, 'Б', 40 + (s.id + y) % 20 from school s, generate_series(0, 2) y;

-- The plans. size: measures; wide: every measure in every quarter for every school of the plan.
create temporary table plan as
select 3 * n + k as id, 1000 + n as territory, case when n = 0 then (array[210, 100, 70])[k + 1] when n = 1 and k = 0 then 100 else 70 + 2 * (n % 3) end as size, n = 1 and k = 0 as wide,
       (array['Дорожная карта поддержки школ', 'Комплексный план 500+', 'План-график ШАНС'])[k + 1] as title
from generate_series(0, :municipalities - 1) n, generate_series(0, 2) k;
analyze plan;

insert into roadmap (id, territory_id, kind, title, period_from, period_to, state, order_number, order_date, order_issuer, edition, created_at)
select id + 1, territory, (array['ROADMAP', 'COMPLEX_PLAN', 'SCHEDULE'])[id % 3 + 1], title, date_trunc('year', :today::timestamp)::date,
       (date_trunc('year', :today::timestamp) + interval '1 year - 1 day')::date, 'APPROVED', '17/' || id, date_trunc('year', :today::timestamp)::date - 10,
       'управление образования', 1, :today - interval '1 year'
from plan;
insert into roadmap_programme (roadmap_id, programme_id) select id + 1, (select id from programme where short_name = '500+') from plan;
insert into roadmap_school (roadmap_id, school_id) select p.id + 1, s.id from plan p join school s on s.territory_id = p.territory;
insert into plan_table (id, roadmap_id, position, columns)
select id + 1, id + 1, 0, '[{"kind": "NUMBER", "heading": "№"}, {"kind": "TITLE", "heading": "Мероприятие"}, {"kind": "DEADLINE", "heading": "Срок"},
    {"kind": "RESPONSIBLE", "heading": "Ответственные"}, {"kind": "RESULT", "heading": "Результат"}]' from plan;
insert into section (id, plan_table_id, roadmap_id, position, number, title)
select (id + 1) * 10 + s, id + 1, id + 1, s, s || '.', 'Направление ' || s || ': ' || (array['управление', 'кадры', 'ученики', 'родители', 'среда', 'сеть', 'контроль'])[s + 1]
from plan, generate_series(0, 6) s;

insert into measure (id, plan_table_id, roadmap_id, section_id, position, number, title, result, deadline, deadline_kind, responsible, target_percent)
select (p.id + 1) * 1000 + m, p.id + 1, p.id + 1, (p.id + 1) * 10 + (m - 1) * 7 / p.size, m, (m - 1) * 7 / p.size || '.' || m,
       (array['Семинар для учителей', 'Посещение уроков с разбором', 'Диагностика учеников девятых классов', 'Встреча с родителями', 'Совещание директоров школ'])[m % 5 + 1]
         || ' по теме ' || m || ': подготовка, проведение и обсуждение того, что получилось',
       (array['100% участия', 'справка по итогам', 'план работы школы'])[m % 3 + 1],
       case when p.wide then 'ежеквартально' else (array['ежеквартально', 'март, июнь, сентябрь', 'до 15 апреля', 'постоянно', 'II квартал', 'ежеквартально', 'по мере необходимости'])[m % 7 + 1] end,
       case when p.wide then 'RECURRING' else (array['RECURRING', 'LIST', 'DATE', 'CONTINUOUS', 'PERIOD', 'RECURRING', 'EVENT'])[m % 7 + 1] end,
       (array['УО', 'ИМЦ', 'ОО', 'Кураторы', 'ПС'])[m % 5 + 1], case m % 3 when 0 then 100 end
from plan p, generate_series(1, p.size) m;
analyze roadmap, measure;
insert into measure_body (measure_id, position, body_id)
select m.id, 0, r.territory_id * 10 + case when p.wide then 2 else m.position % 5 end from measure m join roadmap r on r.id = m.roadmap_id join plan p on p.id + 1 = r.id;

-- Two schools and three dates a measure; the wide plan thirty schools and four quarters. Two of three are done.
insert into checkpoint (id, territory_id, roadmap_id, measure_id, school_id, starts_on, due_on, first_due_on, state, done_on, version)
select m.id * 200 + x.s * 4 + q, p.territory, p.id + 1, m.id, p.territory * 100 + 1 + case when p.wide then x.s else (m.position * 2 + x.s) % 17 end,
       y.starts, y.due, y.due, st.state, case when st.state in ('REPORTED', 'ACCEPTED') then y.due - 3 end, 1
from plan p join measure m on m.roadmap_id = p.id + 1
cross join lateral generate_series(0, case when p.wide then 29 else 1 end) x(s)
cross join lateral generate_series(0, case when p.wide then 3 else 2 end) q
cross join lateral (select (:today + make_interval(months => 3 * q - 8, days => (m.position * 7 % 60)::int))::date as due,
                           (:today + make_interval(months => 3 * q - 11, days => (m.position * 7 % 60 + 1)::int))::date as starts) y
cross join lateral (select case when y.due > :today + 20 or (m.position + x.s + q) % 12 = 0 then 'PLANNED' when (m.position + x.s) % 9 = 0 then 'REPORTED'
                                when (m.position + q) % 31 = 0 then 'RETURNED' else 'ACCEPTED' end as state) st;

-- Each mark that is there was returned four times and put right: as much history as ten hard years leave.
insert into completion (id, checkpoint_id, person_id, at, done_on, what)
select c.id * 10 + k, c.id, c.territory_id * 10 + 2 + c.id % 2, c.due_on - interval '10 days' + k * interval '1 day', coalesce(c.done_on, c.due_on) - 4 + k, case k when 4 then 'проведено, протокол составлен' end
from checkpoint c, generate_series(0, 4) k where c.state <> 'PLANNED';
insert into evidence (id, completion_id, position, kind, number, dated, territory_id, added_by, added_at)
select k.id, k.id, 0, 'ORDER', (k.id % 900)::text, k.done_on, c.territory_id, k.person_id, k.at
from completion k join checkpoint c on c.id = k.checkpoint_id where k.id % 10 = 4;
insert into verification (id, completion_id, verdict, remark, person_id, at)
select k.id, k.id, case when k.id % 10 < 4 or c.state = 'RETURNED' then 'RETURNED' else 'ACCEPTED' end,
       case when k.id % 10 < 4 or c.state = 'RETURNED' then 'приложите список участников' end, c.territory_id * 10, k.at + interval '1 hour'
from completion k join checkpoint c on c.id = k.checkpoint_id where k.id % 10 < 4 or c.state in ('ACCEPTED', 'RETURNED');

analyze checkpoint, completion, evidence;
insert into journal_entry (id, at, person_id, territory_id, act, subjects, after)
select m.id, :today - interval '200 days' + m.position * interval '1 hour', r.territory_id * 10, r.territory_id, 'measureChanged',
       array['measure:' || m.id, 'roadmap:' || r.id], json_build_object('result', m.result)
from measure m join roadmap r on r.id = m.roadmap_id;

-- triggers were silent: the index of the search is filled whole
create unlogged table search_made as select * from search_source;
insert into search_entry select * from search_made;
drop table search_made;
do $$
declare
    later text;
begin
    for later in select definition from index_later loop
        execute later;
    end loop;
end $$;

set session_replication_role = origin;
do $$
declare
    t text;
begin
    foreach t in array array['territory', 'school', 'responsible_body', 'person', 'membership', 'curatorship', 'identification', 'roadmap', 'plan_table', 'section',
        'measure', 'checkpoint', 'completion', 'evidence', 'verification', 'journal_entry'] loop
        execute format('select setval(pg_get_serial_sequence(%L, ''id''), (select max(id) + 50 from %I))', t, t);
    end loop;
end $$;
alter system reset autovacuum;
select pg_reload_conf();
vacuum analyze
