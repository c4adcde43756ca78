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
WHERE substr(issued_on, 1, 4) = :year
ORDER BY issued_on, sequence, receipt_id;
