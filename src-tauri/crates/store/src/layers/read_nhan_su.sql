SELECT
    "post_id",
    "person_id",
    "full_name",
    "is_female",
    "birth_year",
    "main_job",
    "role",
    "decision_no",
    "decision_on",
    "from_on",
    "to_on",
    "end_reason",
    "sending_school",
    "is_trained"
FROM layer_nhan_su
WHERE layer = :layer AND nth >= :offset
ORDER BY nth
LIMIT :limit;
