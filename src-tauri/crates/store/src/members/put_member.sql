INSERT INTO members (
    centre_id,
    name,
    unit_code,
    unit_from,
    unit_name
) VALUES (
    :centre_id,
    :name,
    :unit_code,
    :unit_from,
    :unit_name
) ON CONFLICT (centre_id) DO UPDATE SET
    name = excluded.name,
    unit_code = excluded.unit_code,
    unit_from = excluded.unit_from,
    unit_name = excluded.unit_name;
