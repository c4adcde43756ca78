SELECT
    source_id,
    sum(CASE WHEN kind = 'thu' THEN source_delta_vnd ELSE 0 END) AS received_vnd,
    sum(CASE WHEN kind = 'chi' THEN -source_delta_vnd ELSE 0 END) AS spent_vnd
FROM vouchers
WHERE source_id IS NOT NULL AND day BETWEEN :from_on AND :to_on
GROUP BY source_id
ORDER BY source_id;
