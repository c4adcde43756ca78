SELECT
    voucher_id,
    series,
    year,
    ordinal,
    kind,
    place,
    day,
    payee,
    reason,
    source_id,
    budget_code,
    amount_vnd,
    documents,
    is_void,
    void_reason,
    reverses,
    allowance_month,
    is_printed
FROM vouchers
WHERE day BETWEEN :from_on AND :to_on
ORDER BY day, series, ordinal;
