INSERT INTO layer_trung_tam (
    layer,
    nth,
    "centre_id",
    "name",
    "unit_code",
    "unit_from",
    "unit_name",
    "parent_name",
    "area_class",
    "account_kind",
    "has_seal",
    "office_id",
    "office_name",
    "first_on",
    "quarter",
    "from_on",
    "to_on",
    "is_sample"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18
);
