SELECT
    "source_code",
    "class",
    "name",
    "opening_vnd",
    "allotted_year_vnd",
    "received_vnd",
    "received_year_vnd",
    "spent_vnd",
    "spent_year_vnd",
    "closing_vnd",
    "allows_allowance"
FROM layer_nguon_kinh_phi
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
