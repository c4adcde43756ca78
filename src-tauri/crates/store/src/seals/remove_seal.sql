DELETE FROM seals_on_register
WHERE public_key = :public_key;
