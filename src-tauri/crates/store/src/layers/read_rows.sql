SELECT {columns}
FROM {table}
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
