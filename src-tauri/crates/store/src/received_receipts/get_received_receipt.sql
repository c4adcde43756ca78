SELECT
    receipt_id,
    code,
    sequence,
    file_name,
    taken_on,
    receipt,
    done
FROM received_receipts
WHERE receipt_id = :receipt_id;
