SELECT
    f.rule,
    f."row",
    f.kind,
    f.severity
FROM arrivals AS a
INNER JOIN open_findings AS f ON a.layer = f.layer
WHERE a.bundle_id = :bundle_id
ORDER BY f.rule, f."row", f.kind;
