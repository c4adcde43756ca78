WHERE bundle_id IN (SELECT bundle_id FROM arrivals WHERE quarter = :quarter)
ORDER BY bundle_id, rule, "row";
