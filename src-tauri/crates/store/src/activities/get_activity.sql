SELECT
    activity_id,
    "group",
    form,
    title,
    held_on,
    sessions,
    place,
    partner,
    turns,
    turns_female,
    turns_minority,
    persons,
    speaker,
    cost_vnd,
    source_class,
    evidence
FROM activities
WHERE activity_id = :activity_id;
