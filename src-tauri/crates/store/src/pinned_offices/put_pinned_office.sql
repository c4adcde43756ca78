INSERT INTO pinned_offices (
    public_key,
    office_id,
    name,
    digits,
    pinned_on
) VALUES (
    :public_key,
    :office_id,
    :name,
    :digits,
    :pinned_on
) ON CONFLICT (public_key) DO UPDATE SET
    office_id = excluded.office_id,
    name = excluded.name,
    digits = excluded.digits,
    pinned_on = excluded.pinned_on;
