INSERT INTO explanations (
    quarter,
    rule,
    row,
    text
) VALUES (
    :quarter,
    :rule,
    :row,
    :text
) ON CONFLICT (quarter, rule, row) DO UPDATE SET
    text = excluded.text;
