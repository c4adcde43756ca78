SELECT
    centre_id,
    name,
    unit_code,
    unit_from,
    unit_name,
    parent_name,
    area_class,
    account_kind,
    has_seal,
    office_id,
    office_name,
    first_on,
    allowance_decision,
    classes_before,
    turns_before
FROM profile
WHERE only = 1;
