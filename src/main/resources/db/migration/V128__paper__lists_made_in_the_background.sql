-- A list that takes long as a workbook is made in the background like an archive of plans; how many rows it will have nobody knows.
alter table plan_export add column title text check (length(title) between 1 and 500);
alter table plan_export alter column total drop not null;
alter table plan_export add check ((title is null) = (total is not null));
comment on column plan_export.title is 'what the list is called; null: an archive of the plans of the territory';
comment on column plan_export.done is 'plans in the archive, or rows in the list';
