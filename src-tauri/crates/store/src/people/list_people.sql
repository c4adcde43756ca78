SELECT
    person_id,
    full_name,
    is_female,
    birth_year,
    main_job,
    phone,
    is_trained,
    note
FROM people
ORDER BY person_id;
