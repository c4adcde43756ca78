SELECT
    receipt_id,
    bundle_id,
    centre_id,
    quarter,
    revision,
    sequence,
    code,
    file_name,
    verdict,
    remarks,
    issued_on,
    round,
    number
FROM issued_receipts
WHERE quarter = :quarter
ORDER BY sequence, receipt_id;
