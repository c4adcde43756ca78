INSERT INTO people (
    person_id,
    full_name,
    is_female,
    birth_year,
    main_job,
    phone,
    is_trained,
    note
) VALUES (
    :person_id,
    :full_name,
    :is_female,
    :birth_year,
    :main_job,
    :phone,
    :is_trained,
    :note
) ON CONFLICT (person_id) DO UPDATE SET
    full_name = excluded.full_name,
    is_female = excluded.is_female,
    birth_year = excluded.birth_year,
    main_job = excluded.main_job,
    phone = excluded.phone,
    is_trained = excluded.is_trained,
    note = excluded.note;
