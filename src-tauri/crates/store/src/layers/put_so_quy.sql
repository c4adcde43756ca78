INSERT INTO layer_so_quy (
    layer,
    nth,
    "place",
    "line",
    "day",
    "number",
    "reason",
    "in_vnd",
    "out_vnd",
    "balance_vnd"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
);
