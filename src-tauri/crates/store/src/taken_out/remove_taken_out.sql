DELETE FROM taken_out
WHERE bundle_id = :bundle_id;
