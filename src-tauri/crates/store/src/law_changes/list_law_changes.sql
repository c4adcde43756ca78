SELECT
    path,
    text,
    title,
    changed_on
FROM law_changes
ORDER BY path;
