DELETE FROM cash_counts
WHERE counted_on = :counted_on;
