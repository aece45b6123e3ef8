-- The preview of a long document is shown in parts; what was typed into one stays while another is looked at.
alter table sent_document add column typed text;
comment on column sent_document.typed is 'the form of a preview that is shown in parts, as it was last sent';
