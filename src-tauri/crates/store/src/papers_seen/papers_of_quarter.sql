SELECT
    p.bundle_id,
    p.seen_on
FROM papers_seen AS p
INNER JOIN arrivals AS a ON p.bundle_id = a.bundle_id
WHERE a.quarter = :quarter
ORDER BY p.bundle_id;
