DELETE FROM issued_receipts
WHERE receipt_id = :receipt_id;
