SELECT 'review' AS kind, bundle_id AS key, 'remarks.position' AS place
FROM remarks
GROUP BY bundle_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'allowance_sheet' AS kind, month AS key, 'allowance_lines.position' AS place
FROM allowance_lines
GROUP BY month
HAVING min(position) <> 1 OR max(position) <> count(*) OR count(DISTINCT position) <> count(*);
