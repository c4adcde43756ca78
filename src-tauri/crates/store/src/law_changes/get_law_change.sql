SELECT
    path,
    text,
    title,
    changed_on
FROM law_changes
WHERE path = :path;
