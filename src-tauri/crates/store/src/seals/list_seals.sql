SELECT
    public_key,
    centre_id,
    digits,
    enrolled_on
FROM seals_on_register
ORDER BY public_key;
