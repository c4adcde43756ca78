DELETE FROM sources
WHERE source_id = :source_id;
