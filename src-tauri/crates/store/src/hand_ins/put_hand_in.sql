INSERT INTO hand_ins (
    bundle_id,
    way,
    done_on,
    place
) VALUES (
    :bundle_id,
    :way,
    :done_on,
    :place
) ON CONFLICT (bundle_id, way) DO UPDATE SET
    done_on = excluded.done_on,
    place = excluded.place;
