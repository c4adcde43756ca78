INSERT INTO layer_ket_qua_kiem_tra (
    layer,
    nth,
    "rule",
    "row",
    "severity",
    "result",
    "explanation"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7
);
