WHERE centre_id = :centre_id
ORDER BY quarter, sequence, bundle_id;
