WHERE centre_id = :centre_id
ORDER BY bundle_id, letting;
