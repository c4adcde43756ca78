INSERT INTO layer_phu_cap (
    layer,
    nth,
    "month",
    "post_id",
    "full_name",
    "role",
    "method",
    "coefficient",
    "base_vnd",
    "amount_vnd",
    "paid_vnd",
    "decision",
    "instrument",
    "in_force_from",
    "is_verified",
    "voucher"
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
);
