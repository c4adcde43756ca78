SELECT
    quarter,
    rule,
    row,
    text
FROM explanations
WHERE quarter = :quarter
ORDER BY quarter, rule, row;
