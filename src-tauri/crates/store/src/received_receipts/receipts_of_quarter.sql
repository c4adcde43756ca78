SELECT
    receipt_id,
    code,
    sequence,
    file_name,
    taken_on,
    receipt,
    done
FROM received_receipts
WHERE quarter = :quarter
ORDER BY sequence, receipt_id;
