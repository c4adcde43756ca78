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
WHERE bundle_id = :bundle_id
ORDER BY round, sequence, receipt_id;
