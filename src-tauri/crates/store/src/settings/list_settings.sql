SELECT
    name,
    value
FROM settings
WHERE name NOT IN ('journal_end', 'findings_law')
ORDER BY name;
