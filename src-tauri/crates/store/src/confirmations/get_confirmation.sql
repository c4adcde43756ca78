SELECT
    bundle_id,
    centre_id,
    lineage,
    letting,
    reason,
    confirmed_on
FROM confirmations
WHERE bundle_id = :bundle_id AND letting = :letting;
