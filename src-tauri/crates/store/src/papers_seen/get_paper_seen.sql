SELECT
    bundle_id,
    seen_on
FROM papers_seen
WHERE bundle_id = :bundle_id;
