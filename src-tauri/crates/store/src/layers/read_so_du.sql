SELECT
    "place",
    "opening_vnd",
    "in_vnd",
    "out_vnd",
    "closing_vnd",
    "lowest_vnd",
    "lowest_on"
FROM layer_so_du
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
