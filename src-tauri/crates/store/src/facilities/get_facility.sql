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
WHERE facility_id = :facility_id;
