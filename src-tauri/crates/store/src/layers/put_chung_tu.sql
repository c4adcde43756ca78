INSERT INTO layer_chung_tu (
    layer,
    nth,
    "voucher_id",
    "number",
    "series",
    "ordinal",
    "kind",
    "place",
    "day",
    "payee",
    "reason",
    "source_code",
    "budget_code",
    "amount_vnd",
    "documents",
    "is_void",
    "void_reason",
    "reverses",
    "allowance_month"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19
);
