SELECT
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
FROM layer_chung_tu
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
