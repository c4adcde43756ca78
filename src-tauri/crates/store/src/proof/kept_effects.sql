SELECT
    voucher_id,
    cash_delta_vnd,
    account_delta_vnd,
    source_delta_vnd
FROM vouchers;
