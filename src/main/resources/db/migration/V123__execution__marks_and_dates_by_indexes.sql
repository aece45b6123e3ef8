-- The last mark of a checkpoint stands first in the index, however often it was returned.
create index completion_last on completion (checkpoint_id, at desc, id desc);
drop index completion_checkpoint;

-- What is due in a territory, whatever its state: calendars and lists ask for done ones too.
create index checkpoint_territory on checkpoint (territory_id, due_on, state);
drop index checkpoint_territory_due;
