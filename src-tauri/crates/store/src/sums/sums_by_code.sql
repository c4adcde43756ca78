SELECT
    shares.source_id,
    shares.budget_code,
    sum(
        CASE
            WHEN vouchers.place = 'tai-xa' THEN shares.amount_vnd
            WHEN vouchers.kind = 'thu' AND vouchers.lessens_spending = 0 THEN shares.amount_vnd
            ELSE 0
        END
    ) AS received_vnd,
    sum(
        CASE
            WHEN vouchers.kind = 'chi' THEN shares.amount_vnd
            WHEN vouchers.lessens_spending = 1 THEN -shares.amount_vnd
            ELSE 0
        END
    ) AS spent_vnd
FROM vouchers
INNER JOIN (
    SELECT voucher_id, source_id, budget_code, budget_year, amount_vnd FROM vouchers WHERE source_id IS NOT NULL
    UNION ALL
    SELECT voucher_id, source_id, budget_code, budget_year, amount_vnd FROM voucher_lines
) AS shares ON shares.voucher_id = vouchers.voucher_id
WHERE
    vouchers.is_void = 0
    AND vouchers.day BETWEEN :from_on AND :to_on
    AND coalesce(shares.budget_year, vouchers.year) = :budget_year
GROUP BY shares.source_id, shares.budget_code
ORDER BY shares.source_id, shares.budget_code;
