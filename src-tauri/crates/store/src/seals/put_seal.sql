INSERT INTO seals_on_register (
    public_key,
    centre_id,
    digits,
    enrolled_on
) VALUES (
    :public_key,
    :centre_id,
    :digits,
    :enrolled_on
) ON CONFLICT (public_key) DO UPDATE SET
    centre_id = excluded.centre_id,
    digits = excluded.digits,
    enrolled_on = excluded.enrolled_on;
