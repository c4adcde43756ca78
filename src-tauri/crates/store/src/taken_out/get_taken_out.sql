SELECT
    bundle_id,
    centre_id,
    centre_name,
    quarter,
    revision,
    sequence,
    ma_so_lieu,
    file_name,
    received_on,
    paper_seen_on,
    reason,
    taken_out_on
FROM taken_out
WHERE bundle_id = :bundle_id;
