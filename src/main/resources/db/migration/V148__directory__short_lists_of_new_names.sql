-- As in search, for a directory that is loaded from a file.
alter index school_name_trgm set (gin_pending_list_limit = 128);
alter index responsible_body_name_trgm set (gin_pending_list_limit = 128);
