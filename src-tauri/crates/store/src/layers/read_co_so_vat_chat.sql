SELECT
    "facility_id",
    "category",
    "name",
    "quantity",
    "usable",
    "relation",
    "condition",
    "acquired_on",
    "source_code",
    "value_vnd",
    "note"
FROM layer_co_so_vat_chat
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
