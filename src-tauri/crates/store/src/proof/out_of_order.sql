SELECT 'review' AS kind, bundle_id AS key, 'remarks.position' AS place
FROM remarks
GROUP BY bundle_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'allowance_sheet' AS kind, month AS key, 'allowance_lines.position' AS place
FROM allowance_lines
GROUP BY month
HAVING min(position) <> 1 OR max(position) <> count(*) OR count(DISTINCT position) <> count(*)
UNION ALL
SELECT 'voucher' AS kind, voucher_id AS key, 'voucher_lines.position' AS place
FROM voucher_lines
GROUP BY voucher_id
HAVING min(position) <> 1 OR max(position) <> count(*)
UNION ALL
SELECT 'allowance_payment' AS kind, voucher_id AS key, 'allowance_parts.position' AS place
FROM allowance_parts
GROUP BY voucher_id
HAVING min(position) <> 1 OR max(position) <> count(*);
