WHERE quarter = :quarter
ORDER BY centre_id, lineage, sequence, bundle_id;
