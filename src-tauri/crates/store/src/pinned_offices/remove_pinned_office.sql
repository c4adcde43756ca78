DELETE FROM pinned_offices
WHERE public_key = :public_key;
