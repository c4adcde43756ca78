SELECT
    unit_code,
    unit_from,
    contact_name,
    phone,
    note,
    is_expected
FROM contacts
ORDER BY unit_code, unit_from;
