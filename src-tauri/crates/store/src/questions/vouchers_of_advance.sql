WHERE voucher_id = :voucher_id OR settles = :voucher_id
ORDER BY day, series, ordinal;
