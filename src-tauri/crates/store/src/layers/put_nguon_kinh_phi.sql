INSERT INTO layer_nguon_kinh_phi (
    layer,
    nth,
    "source_code",
    "class",
    "name",
    "opening_vnd",
    "allotted_year_vnd",
    "received_vnd",
    "received_year_vnd",
    "spent_vnd",
    "spent_year_vnd",
    "closing_vnd",
    "allows_allowance"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
);
