-- A document that was sent is found again by its sender until it is a plan; one of many rows becomes a plan while he does something else.
create table sent_document (
    token      text primary key check (length(token) = 36),
    person_id  bigint not null references person on delete cascade,
    file_name  text not null check (length(file_name) <= 200),
    state      text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
    reason     text check (length(reason) <= 2000),
    measures   integer check (measures >= 0),
    roadmap_id bigint references roadmap on delete cascade,
    sent_at    timestamptz not null,
    check ((state = 'DONE') = (roadmap_id is not null))
);
create index sent_document_own on sent_document (person_id, sent_at desc);
create index sent_document_plan on sent_document (roadmap_id) where roadmap_id is not null;
comment on table sent_document is 'documents between sending and two days later; the files themselves lie outside the database';
comment on column sent_document.reason is 'why it did not become a plan when it was to';
