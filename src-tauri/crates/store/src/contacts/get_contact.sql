SELECT
    unit_code,
    unit_from,
    contact_name,
    phone,
    note,
    is_expected
FROM contacts
WHERE unit_code = :unit_code AND unit_from = :unit_from;
