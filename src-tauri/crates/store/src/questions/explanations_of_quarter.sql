WHERE quarter = :quarter
ORDER BY quarter, rule, row;
