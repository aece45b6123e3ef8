-- As in search: the history of a measure read the whole list of what was written since the last vacuum, 9.5 ms instead of 4.8.
alter index journal_entry_subjects set (gin_pending_list_limit = 128);
