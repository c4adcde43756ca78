SELECT
    a.bundle_id,
    t.name,
    t.value
FROM arrivals AS a
INNER JOIN arrival_totals AS t ON a.layer = t.layer
WHERE a.quarter = :quarter
ORDER BY a.bundle_id, t.name;
