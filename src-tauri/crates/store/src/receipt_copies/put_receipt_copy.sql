INSERT INTO receipt_copies (
    receipt_id,
    copied_on,
    place
) VALUES (
    :receipt_id,
    :copied_on,
    :place
) ON CONFLICT (receipt_id) DO UPDATE SET
    copied_on = excluded.copied_on,
    place = excluded.place;
