alter table journal_entry add act_group uuid;
create index journal_entry_group on journal_entry (act_group) where act_group is not null;
comment on column journal_entry.act_group is 'shared by the acts that were done at one stroke and are taken back at one stroke; null for an act alone';
