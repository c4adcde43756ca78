SELECT
    facility_id,
    category,
    name,
    quantity,
    usable,
    relation,
    condition,
    acquired_on,
    source_class,
    value_vnd,
    note
FROM facilities
ORDER BY category, name, facility_id;
