SELECT
    centre_id,
    name,
    unit_code,
    unit_from,
    unit_name
FROM members
WHERE centre_id = :centre_id;
