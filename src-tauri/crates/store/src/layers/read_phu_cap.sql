SELECT
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
FROM layer_phu_cap
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
