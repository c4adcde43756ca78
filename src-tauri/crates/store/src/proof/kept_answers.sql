SELECT
    receipt_id,
    bundle_id,
    quarter
FROM received_receipts;
