alter table checkpoint add column exempted_at timestamptz;
update checkpoint c set exempted_at = (
    select max(j.at) from journal_entry j where j.act = 'checkpointNotRequired' and j.subjects @> array['checkpoint:' || c.id])
where c.state = 'NOT_REQUIRED';
comment on column checkpoint.exempted_at is 'since when it is not required; null: it is required, or nobody knows since when';
