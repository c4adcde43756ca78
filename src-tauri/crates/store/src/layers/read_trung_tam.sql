SELECT
    "centre_id",
    "name",
    "unit_code",
    "unit_from",
    "unit_name",
    "parent_name",
    "area_class",
    "account_kind",
    "has_seal",
    "office_id",
    "office_name",
    "first_on",
    "quarter",
    "from_on",
    "to_on",
    "is_sample"
FROM layer_trung_tam
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
