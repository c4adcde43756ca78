SELECT voucher_id AS id
FROM vouchers
ORDER BY id;
