SELECT receipt_id AS id
FROM issued_receipts
ORDER BY id;
