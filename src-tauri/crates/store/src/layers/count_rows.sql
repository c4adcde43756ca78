SELECT count(*) AS total
FROM {table}
WHERE layer = :layer;
