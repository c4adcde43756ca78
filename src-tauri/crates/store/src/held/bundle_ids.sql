SELECT bundle_id AS id
FROM arrivals
ORDER BY id;
