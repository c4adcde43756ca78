INSERT INTO open_findings (layer, rule, "row", kind, severity)
VALUES (:layer, :rule, :row, :kind, :severity);
