DELETE FROM received_receipts
WHERE receipt_id = :receipt_id;
