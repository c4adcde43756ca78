SELECT value_vnd, count
FROM cash_notes
WHERE counted_on = :counted_on
ORDER BY value_vnd DESC;
