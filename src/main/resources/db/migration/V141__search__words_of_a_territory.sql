-- A word that is begun («настав») has entries in every municipality, and an index of words collects them all before it looks at the
-- territory. Where each word stands under its territory, only those of the territories that are looked through are touched.

create function search_here(territory bigint, words tsvector) returns tsvector language sql immutable parallel safe
    return array_to_tsvector(array(select territory || ':' || lexeme from unnest(words)));

comment on function search_here is 'without places and weights: finds, but does not rank';

-- The words of a query, each under each of the territories; whether they stand beside each other is left open
create function search_in(territories bigint[], query tsquery) returns tsquery language sql immutable parallel safe
    return (select string_agg('(' || regexp_replace(regexp_replace(query::text, '<(-|\d+)>', '&', 'g'),
                                                    '''((?:[^'']|'''')+)''', '''' || t || ':\1''', 'g') || ')', ' | ')::tsquery
            from unnest(territories) t);

create index search_entry_here on search_entry using gin (search_here(territory_id, words));
drop index search_entry_words;
