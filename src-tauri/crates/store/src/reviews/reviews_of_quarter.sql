SELECT
    r.bundle_id,
    r.verdict,
    r.decided_on,
    r.note,
    r.round
FROM reviews AS r
INNER JOIN arrivals AS a ON r.bundle_id = a.bundle_id
WHERE a.quarter = :quarter
ORDER BY r.bundle_id;
