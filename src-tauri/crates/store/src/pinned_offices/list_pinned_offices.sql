SELECT
    public_key,
    office_id,
    name,
    digits,
    pinned_on
FROM pinned_offices
ORDER BY public_key;
