WHERE voucher_id IN (
    SELECT voucher_id FROM allowance_payments
    UNION
    SELECT voucher_id FROM allowance_sheets WHERE voucher_id IS NOT NULL
)
ORDER BY day, series, ordinal;
