DELETE FROM papers_seen
WHERE bundle_id = :bundle_id;
