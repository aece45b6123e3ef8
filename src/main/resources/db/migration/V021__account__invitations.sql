create table invitation (
    person_id    bigint primary key references person on delete cascade,
    hash         bytea  not null unique,
    expires_at   timestamptz not null
);
comment on table invitation is 'a link by which a person chooses the own password without knowing the one-time one; used once, then gone';
comment on column invitation.hash is 'SHA-256 of 128 random bits; the code itself is shown once and never kept';
