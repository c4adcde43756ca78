SELECT
    day,
    sum(cash_delta_vnd) AS cash_vnd,
    sum(account_delta_vnd) AS account_vnd
FROM vouchers
WHERE day >= :from_on
GROUP BY day
ORDER BY day;
