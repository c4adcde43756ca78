DELETE FROM sealed_reports
WHERE bundle_id = :bundle_id;
