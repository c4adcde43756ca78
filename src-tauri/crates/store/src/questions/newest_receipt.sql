-- The receipt taken last: what the next report says it has.
SELECT receipt_id
FROM received_receipts
ORDER BY taken_on DESC, sequence DESC, receipt_id
LIMIT 1;
