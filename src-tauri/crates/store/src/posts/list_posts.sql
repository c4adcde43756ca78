SELECT
    post_id,
    person_id,
    role,
    decision_no,
    decision_on,
    from_on,
    to_on,
    end_reason,
    sending_school,
    salary_vnd,
    position_vnd,
    seniority_vnd
FROM posts
ORDER BY from_on, post_id;
