INSERT INTO layer_co_so_vat_chat (
    layer,
    nth,
    "facility_id",
    "category",
    "name",
    "quantity",
    "usable",
    "relation",
    "condition",
    "acquired_on",
    "source_code",
    "value_vnd",
    "note"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
);
