DELETE FROM arrivals
WHERE bundle_id = :bundle_id;
