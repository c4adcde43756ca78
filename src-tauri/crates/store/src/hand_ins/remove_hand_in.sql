DELETE FROM hand_ins
WHERE bundle_id = :bundle_id AND way = :way;
