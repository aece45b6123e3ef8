-- A measure that leaves the trash is looked for among the marks carried by amendments, by the statement and by the reference: both read all
-- checkpoints of the country for each measure.
create index checkpoint_carried_from on checkpoint (carried_from_id) where carried_from_id is not null;
