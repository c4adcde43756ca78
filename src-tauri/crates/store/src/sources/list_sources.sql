SELECT
    source_id,
    code,
    class,
    name,
    opening_cash_vnd,
    opening_account_vnd,
    received_before_vnd,
    spent_before_vnd,
    allotted_year_vnd,
    is_closed
FROM sources
ORDER BY code;
