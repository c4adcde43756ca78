SELECT counted_on, counted_vnd, book_vnd, reason
FROM cash_counts
WHERE counted_on BETWEEN :from_on AND :to_on
ORDER BY counted_on;
