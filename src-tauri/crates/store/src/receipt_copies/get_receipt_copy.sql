SELECT
    receipt_id,
    copied_on,
    place
FROM receipt_copies
WHERE receipt_id = :receipt_id;
