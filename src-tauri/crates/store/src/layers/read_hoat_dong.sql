SELECT
    "activity_id",
    "group",
    "form",
    "title",
    "held_on",
    "sessions",
    "place",
    "partner",
    "turns",
    "turns_female",
    "turns_minority",
    "persons",
    "speaker",
    "cost_vnd",
    "source_code",
    "evidence"
FROM layer_hoat_dong
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
