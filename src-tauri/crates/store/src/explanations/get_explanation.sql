SELECT
    quarter,
    rule,
    row,
    text
FROM explanations
WHERE quarter = :quarter AND rule = :rule AND row = :row;
