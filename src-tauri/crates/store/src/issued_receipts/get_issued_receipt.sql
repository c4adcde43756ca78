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
WHERE receipt_id = :receipt_id;
