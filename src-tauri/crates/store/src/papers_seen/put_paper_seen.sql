INSERT INTO papers_seen (
    bundle_id,
    seen_on
) VALUES (
    :bundle_id,
    :seen_on
) ON CONFLICT (bundle_id) DO UPDATE SET
    seen_on = excluded.seen_on;
