alter table risk_factor
    add column group_name text check (length(group_name) between 1 and 100),
    add column retired    boolean not null default false,
    add column version    int not null default 0;
create unique index risk_factor_name on risk_factor (lower(name));
comment on column risk_factor.group_name is 'factors of one group stand together in lists and forms';
comment on column risk_factor.retired is 'no longer asked about; profiles and measures that name it keep it';

update risk_factor set group_name = case
    when position = 1 then 'Ресурсы школы'
    when position in (2, 3, 5) then 'Учителя'
    when position in (4, 6, 7, 8, 11) then 'Ученики'
    else 'Среда и семья' end;
