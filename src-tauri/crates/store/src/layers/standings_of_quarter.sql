SELECT
    a.bundle_id,
    s.standing,
    s.is_gap
FROM arrivals AS a
INNER JOIN standings AS s ON a.layer = s.layer
WHERE a.quarter = :quarter
ORDER BY a.bundle_id;
