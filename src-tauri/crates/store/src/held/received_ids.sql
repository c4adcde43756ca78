SELECT receipt_id AS id
FROM received_receipts
ORDER BY id;
