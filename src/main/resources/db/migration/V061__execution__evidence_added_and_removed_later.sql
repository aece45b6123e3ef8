alter table evidence
    add column territory_id bigint references territory,
    add column added_by   bigint references person,
    add column added_at   timestamptz,
    add column removed_by bigint references person,
    add column removed_at timestamptz,
    add check ((removed_at is null) = (removed_by is null));
update evidence e set territory_id = c.territory_id, added_by = k.person_id, added_at = k.at
from completion k join checkpoint c on c.id = k.checkpoint_id where k.id = e.completion_id;
create index evidence_number on evidence (territory_id, number text_pattern_ops) where removed_at is null and number is not null;
comment on column evidence.territory_id is 'that of its checkpoint: documents are looked up by number within a territory';
comment on column evidence.removed_at is 'removed as an act; the row and the file stay';
