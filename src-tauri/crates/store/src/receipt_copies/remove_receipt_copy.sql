DELETE FROM receipt_copies
WHERE receipt_id = :receipt_id;
