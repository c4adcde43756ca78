INSERT INTO reviews (
    bundle_id,
    verdict,
    decided_on,
    note,
    round
) VALUES (
    :bundle_id,
    :verdict,
    :decided_on,
    :note,
    :round
) ON CONFLICT (bundle_id) DO UPDATE SET
    verdict = excluded.verdict,
    decided_on = excluded.decided_on,
    note = excluded.note,
    round = excluded.round;
