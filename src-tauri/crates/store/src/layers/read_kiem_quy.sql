SELECT
    "counted_on",
    "counted_vnd",
    "book_vnd",
    "difference_vnd",
    "reason"
FROM layer_kiem_quy
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
