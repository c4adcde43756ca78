INSERT INTO layer_kiem_quy (
    layer,
    nth,
    "counted_on",
    "counted_vnd",
    "book_vnd",
    "difference_vnd",
    "reason"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7
);
