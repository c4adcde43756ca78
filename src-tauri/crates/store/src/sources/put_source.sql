INSERT INTO sources (
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
) VALUES (
    :source_id,
    :code,
    :class,
    :name,
    :opening_cash_vnd,
    :opening_account_vnd,
    :received_before_vnd,
    :spent_before_vnd,
    :allotted_year_vnd,
    :is_closed
) ON CONFLICT (source_id) DO UPDATE SET
    code = excluded.code,
    class = excluded.class,
    name = excluded.name,
    opening_cash_vnd = excluded.opening_cash_vnd,
    opening_account_vnd = excluded.opening_account_vnd,
    received_before_vnd = excluded.received_before_vnd,
    spent_before_vnd = excluded.spent_before_vnd,
    allotted_year_vnd = excluded.allotted_year_vnd,
    is_closed = excluded.is_closed;
