INSERT INTO contacts (
    unit_code,
    unit_from,
    contact_name,
    phone,
    note,
    is_expected
) VALUES (
    :unit_code,
    :unit_from,
    :contact_name,
    :phone,
    :note,
    :is_expected
) ON CONFLICT (unit_code, unit_from) DO UPDATE SET
    contact_name = excluded.contact_name,
    phone = excluded.phone,
    note = excluded.note,
    is_expected = excluded.is_expected;
