SELECT
    a.bundle_id,
    s.standing,
    s.is_gap
FROM arrivals AS a
INNER JOIN standings AS s ON a.layer = s.layer
WHERE a.centre_id = :centre_id
ORDER BY a.bundle_id;
