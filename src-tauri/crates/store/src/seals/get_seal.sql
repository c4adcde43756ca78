SELECT
    public_key,
    centre_id,
    digits,
    enrolled_on
FROM seals_on_register
WHERE public_key = :public_key;
