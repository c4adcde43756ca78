SELECT version
FROM layer_versions
WHERE layer = :layer;
