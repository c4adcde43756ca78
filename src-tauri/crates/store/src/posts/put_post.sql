INSERT INTO posts (
    post_id,
    person_id,
    role,
    decision_no,
    decision_on,
    from_on,
    to_on,
    end_reason,
    sending_school
) VALUES (
    :post_id,
    :person_id,
    :role,
    :decision_no,
    :decision_on,
    :from_on,
    :to_on,
    :end_reason,
    :sending_school
) ON CONFLICT (post_id) DO UPDATE SET
    person_id = excluded.person_id,
    role = excluded.role,
    decision_no = excluded.decision_no,
    decision_on = excluded.decision_on,
    from_on = excluded.from_on,
    to_on = excluded.to_on,
    end_reason = excluded.end_reason,
    sending_school = excluded.sending_school;
