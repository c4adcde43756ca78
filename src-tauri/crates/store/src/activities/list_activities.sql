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
WHERE held_on BETWEEN :from_on AND :to_on
ORDER BY held_on, activity_id;
