SELECT
    quarter,
    first_on,
    last_on
FROM quarters;
