INSERT INTO quarters (
    quarter,
    is_closed,
    revision,
    reason,
    report_number,
    signed_on,
    signed_ma_so_lieu,
    first_on,
    last_on
) VALUES (
    :quarter,
    :is_closed,
    :revision,
    :reason,
    :report_number,
    :signed_on,
    :signed_ma_so_lieu,
    :first_on,
    :last_on
) ON CONFLICT (quarter) DO UPDATE SET
    is_closed = excluded.is_closed,
    revision = excluded.revision,
    reason = excluded.reason,
    report_number = excluded.report_number,
    signed_on = excluded.signed_on,
    signed_ma_so_lieu = excluded.signed_ma_so_lieu,
    first_on = excluded.first_on,
    last_on = excluded.last_on;
