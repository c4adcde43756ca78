DELETE FROM reviews
WHERE bundle_id = :bundle_id;
