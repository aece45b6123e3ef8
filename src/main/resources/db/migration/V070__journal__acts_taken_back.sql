-- What is needed to take an act back stands with the act; taking back is an act of its own that names the one it takes back.
alter table journal_entry
    add column undo      json,
    add column undoes    uuid,
    add column undo_root uuid,
    add check ((undoes is null) = (undo_root is null));
update journal_entry set act_group = gen_random_uuid() where act_group is null;
alter table journal_entry alter column act_group set default gen_random_uuid(), alter column act_group set not null;
create index journal_entry_person on journal_entry (person_id, id desc);
create index journal_entry_undo_root on journal_entry (undo_root) where undo_root is not null;
comment on column journal_entry.act_group is 'shared by everything written in one transaction: what was done at one stroke is taken back at one stroke';
comment on column journal_entry.undo is 'what taking back needs beside the subjects, in numbers and not in words; null: this act cannot be taken back';
comment on column journal_entry.undoes is 'the act that this one takes back';
comment on column journal_entry.undo_root is 'the first of a chain of taking back and bringing back: an odd number of such acts means it is taken back now';
create index journal_entry_first_subject on journal_entry ((subjects[1]), id);
