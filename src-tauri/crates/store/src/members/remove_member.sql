DELETE FROM members
WHERE centre_id = :centre_id;
