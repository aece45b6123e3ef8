-- Every page asks what was done last in the territories its reader sees: answered at the end of the index, without the rows.
create index journal_entry_last on journal_entry (territory_id, at desc, id desc);
create index journal_entry_last_of_none on journal_entry (at desc, id desc) where territory_id is null;
drop index journal_entry_at;
