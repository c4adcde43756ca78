INSERT INTO layer_so_du (
    layer,
    nth,
    "place",
    "opening_vnd",
    "in_vnd",
    "out_vnd",
    "closing_vnd",
    "lowest_vnd",
    "lowest_on"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
);
