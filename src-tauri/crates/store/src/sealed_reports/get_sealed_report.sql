SELECT
    bundle_id,
    quarter,
    revision,
    sequence,
    file_name,
    ma_so_lieu,
    signed_on,
    sealed_at,
    supersedes,
    reason,
    size_bytes
FROM sealed_reports
WHERE bundle_id = :bundle_id;
