WHERE receipt_id IN (SELECT receipt_id FROM issued_receipts WHERE quarter = :quarter)
ORDER BY receipt_id;
