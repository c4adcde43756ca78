INSERT INTO remarks (
    bundle_id,
    position,
    "table",
    "row",
    "column",
    place,
    rule,
    seen,
    text
) VALUES (
    :bundle_id,
    :position,
    :table,
    :row,
    :column,
    :place,
    :rule,
    :seen,
    :text
);
