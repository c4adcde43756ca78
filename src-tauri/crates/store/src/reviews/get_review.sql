SELECT
    bundle_id,
    verdict,
    decided_on,
    note,
    round
FROM reviews
WHERE bundle_id = :bundle_id;
