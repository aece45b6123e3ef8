create table measure_factor (
    measure_id   bigint not null references measure on delete cascade,
    factor_id    bigint not null references risk_factor,
    primary key (measure_id, factor_id)
);
create index measure_factor_factor on measure_factor (factor_id);
comment on table measure_factor is 'which risk factors of the schools the measure answers; no part of what an order approves';
