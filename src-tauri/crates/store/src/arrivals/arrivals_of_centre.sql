WHERE centre_id = :centre_id
ORDER BY quarter, lineage, sequence, bundle_id;
