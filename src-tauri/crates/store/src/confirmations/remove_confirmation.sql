DELETE FROM confirmations
WHERE bundle_id = :bundle_id AND letting = :letting;
