INSERT INTO allowance_sheets (month, settled_on, voucher_id)
VALUES (:month, :settled_on, :voucher_id)
ON CONFLICT (month) DO UPDATE SET
    settled_on = excluded.settled_on,
    voucher_id = excluded.voucher_id;
