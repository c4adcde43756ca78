SELECT counted_on, counted_vnd, book_vnd, reason
FROM cash_counts
WHERE counted_on = :counted_on;
