DELETE FROM cash_notes
WHERE counted_on = :counted_on;
