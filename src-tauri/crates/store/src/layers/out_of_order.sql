SELECT max(bundle_id) AS key, '{table}.nth' AS place
FROM {table} JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1;
