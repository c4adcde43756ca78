SELECT
    "rule",
    "row",
    "severity",
    "result",
    "explanation"
FROM layer_ket_qua_kiem_tra
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
