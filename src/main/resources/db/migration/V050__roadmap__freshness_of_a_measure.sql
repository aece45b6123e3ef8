alter table measure add column every text check (every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'));
comment on column measure.every is 'how fresh the proof of this continuous measure must be; null: as the roadmap says (continuous_every)';
