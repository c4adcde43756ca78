SELECT
    bundle_id,
    way,
    done_on,
    place
FROM hand_ins
ORDER BY bundle_id, way;
