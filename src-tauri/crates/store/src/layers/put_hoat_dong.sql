INSERT INTO layer_hoat_dong (
    layer,
    nth,
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
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18
);
