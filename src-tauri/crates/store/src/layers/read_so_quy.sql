SELECT
    "place",
    "line",
    "day",
    "number",
    "reason",
    "in_vnd",
    "out_vnd",
    "balance_vnd"
FROM layer_so_quy
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
