SELECT
    a.bundle_id,
    f.rule,
    f."row",
    f.kind,
    f.severity
FROM arrivals AS a
INNER JOIN open_findings AS f ON a.layer = f.layer
WHERE a.quarter = :quarter
ORDER BY a.bundle_id, f.rule, f."row", f.kind;
