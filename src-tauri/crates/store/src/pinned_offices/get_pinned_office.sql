SELECT
    public_key,
    office_id,
    name,
    digits,
    pinned_on
FROM pinned_offices
WHERE public_key = :public_key;
