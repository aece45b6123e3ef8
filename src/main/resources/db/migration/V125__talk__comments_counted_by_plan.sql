-- The page of a plan counts what was said about each of its measures.
create index comment_of_measures on comment (roadmap_id, measure_id) where about = 'MEASURE' and text is not null;
