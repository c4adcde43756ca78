SELECT
    centre_id,
    name,
    unit_code,
    unit_from,
    unit_name
FROM members
ORDER BY centre_id;
