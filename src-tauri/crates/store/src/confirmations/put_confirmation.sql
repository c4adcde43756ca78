INSERT INTO confirmations (
    bundle_id,
    centre_id,
    lineage,
    letting,
    reason,
    confirmed_on
) VALUES (
    :bundle_id,
    :centre_id,
    :lineage,
    :letting,
    :reason,
    :confirmed_on
) ON CONFLICT (bundle_id, letting) DO UPDATE SET
    centre_id = excluded.centre_id,
    lineage = excluded.lineage,
    reason = excluded.reason,
    confirmed_on = excluded.confirmed_on;
