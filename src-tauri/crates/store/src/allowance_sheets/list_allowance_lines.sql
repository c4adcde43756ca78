SELECT
    post_id,
    full_name,
    role,
    method,
    coefficient,
    base_vnd,
    base_instrument,
    base_from,
    amount_vnd,
    decision,
    instrument,
    in_force_from,
    is_verified,
    is_example
FROM allowance_lines
WHERE month = :month
ORDER BY position;
