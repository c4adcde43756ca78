SELECT
    bundle_id,
    centre_id,
    lineage,
    letting,
    reason,
    confirmed_on
FROM confirmations
WHERE centre_id = :centre_id
ORDER BY bundle_id, letting;
