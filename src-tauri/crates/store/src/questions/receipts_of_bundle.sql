WHERE bundle_id = :bundle_id
ORDER BY round, sequence, receipt_id;
