SELECT
    quarter,
    is_closed,
    revision,
    reason,
    report_number,
    signed_on,
    signed_ma_so_lieu
FROM quarters
WHERE quarter = :quarter;
