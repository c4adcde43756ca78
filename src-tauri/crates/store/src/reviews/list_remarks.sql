SELECT
    "table",
    "row",
    "column",
    place,
    rule,
    seen,
    text
FROM remarks
WHERE bundle_id = :bundle_id
ORDER BY position;
