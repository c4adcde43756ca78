DELETE FROM vouchers
WHERE voucher_id = :voucher_id;
