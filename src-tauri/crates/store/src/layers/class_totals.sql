SELECT
    a.bundle_id,
    n.class,
    sum(n.opening_vnd) AS opening_vnd,
    sum(n.received_vnd) AS received_vnd,
    sum(n.spent_vnd) AS spent_vnd,
    sum(n.closing_vnd) AS closing_vnd
FROM layer_nguon_kinh_phi AS n
INNER JOIN arrivals AS a ON n.layer = a.layer
INNER JOIN standings AS s ON a.layer = s.layer
WHERE a.quarter = :quarter AND s.standing = 'counted'
GROUP BY n.class, a.bundle_id
ORDER BY n.class, a.bundle_id;
