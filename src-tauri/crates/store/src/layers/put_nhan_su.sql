INSERT INTO layer_nhan_su (
    layer,
    nth,
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
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
);
