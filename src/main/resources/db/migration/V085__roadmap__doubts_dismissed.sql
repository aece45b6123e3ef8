create table doubt_dismissed (
    measure_id   bigint not null references measure on delete cascade,
    kind         text   not null check (length(kind) between 1 and 40),
    thing        bigint not null default 0,
    print        text   not null,
    reason       text   not null check (length(reason) between 1 and 1000),
    person_id    bigint not null references person,
    at           timestamptz not null,
    primary key (measure_id, kind, thing)
);
comment on table doubt_dismissed is 'somebody looked at what the checks say about a measure and said that it is meant so';
comment on column doubt_dismissed.thing is 'number of the body or school the doubt is about; 0: the measure itself';
comment on column doubt_dismissed.print is 'measure_print when it was dismissed: once the measure reads otherwise, the doubt is back';

-- What of a measure the checks look at; no ids of its own, so that an amendment's copy has the same.
create function measure_print(m measure) returns text
    language sql stable parallel safe
    return md5(concat_ws(chr(31), m.title, m.deadline, coalesce(m.deadline_correction, ''), m.responsible,
        (select string_agg(b.body_id::text, ',' order by b.position) from measure_body b where b.measure_id = m.id), '|',
        (select string_agg(s.school_id::text, ',' order by s.school_id) from measure_school s where s.measure_id = m.id)));
