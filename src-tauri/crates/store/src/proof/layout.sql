SELECT
    type,
    name,
    tbl_name,
    coalesce(sql, '') AS text
FROM sqlite_schema
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY type, name;
