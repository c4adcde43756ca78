SELECT
    c.receipt_id,
    c.copied_on,
    c.place
FROM receipt_copies AS c
INNER JOIN issued_receipts AS i ON c.receipt_id = i.receipt_id
WHERE i.quarter = :quarter
ORDER BY c.receipt_id;
