INSERT INTO vouchers (
    voucher_id, series, year, ordinal, kind, place, day, payee, reason, source_id, budget_code,
    amount_vnd, documents, is_void, void_reason, reverses, allowance_month, is_printed,
    cash_delta_vnd, account_delta_vnd, source_delta_vnd
) VALUES (
    :voucher_id, :series, :year, :ordinal, :kind, :place, :day, :payee, :reason, :source_id,
    :budget_code, :amount_vnd, :documents, :is_void, :void_reason, :reverses, :allowance_month,
    :is_printed, :cash_delta_vnd, :account_delta_vnd, :source_delta_vnd
) ON CONFLICT (voucher_id) DO UPDATE SET
    series = excluded.series,
    year = excluded.year,
    ordinal = excluded.ordinal,
    kind = excluded.kind,
    place = excluded.place,
    day = excluded.day,
    payee = excluded.payee,
    reason = excluded.reason,
    source_id = excluded.source_id,
    budget_code = excluded.budget_code,
    amount_vnd = excluded.amount_vnd,
    documents = excluded.documents,
    is_void = excluded.is_void,
    void_reason = excluded.void_reason,
    reverses = excluded.reverses,
    allowance_month = excluded.allowance_month,
    is_printed = excluded.is_printed,
    cash_delta_vnd = excluded.cash_delta_vnd,
    account_delta_vnd = excluded.account_delta_vnd,
    source_delta_vnd = excluded.source_delta_vnd;
