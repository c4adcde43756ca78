SELECT
    coalesce(sum(cash_delta_vnd), 0) AS cash_vnd,
    coalesce(sum(account_delta_vnd), 0) AS account_vnd
FROM vouchers
WHERE day < :day;
