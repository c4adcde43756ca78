SELECT bundle_id AS id
FROM sealed_reports
ORDER BY id;
