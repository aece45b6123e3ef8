alter table person add column credentials int not null default 0;
comment on column person.credentials is 'how often password or role were changed; a session begun on another number has ended';
