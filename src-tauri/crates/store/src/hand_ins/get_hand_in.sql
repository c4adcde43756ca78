SELECT
    bundle_id,
    way,
    done_on,
    place
FROM hand_ins
WHERE bundle_id = :bundle_id AND way = :way;
