SELECT
    bundle_id,
    centre_id,
    centre_name,
    quarter,
    revision,
    lineage,
    sequence,
    previous,
    supersedes,
    reason,
    ma_so_lieu,
    file_name,
    size_bytes,
    signer,
    received_on,
    norms_edition,
    is_clock_suspect,
    last_receipt
FROM arrivals
WHERE quarter = :quarter
ORDER BY centre_id, lineage, sequence, bundle_id;
