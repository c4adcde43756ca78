SELECT
    t.name,
    t.value
FROM arrival_totals AS t
INNER JOIN arrivals AS a ON t.layer = a.layer
WHERE a.bundle_id = :bundle_id
ORDER BY t.name;
