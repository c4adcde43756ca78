DELETE FROM remarks
WHERE bundle_id = :bundle_id;
