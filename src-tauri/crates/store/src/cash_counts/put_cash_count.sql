INSERT INTO cash_counts (counted_on, counted_vnd, book_vnd, reason)
VALUES (:counted_on, :counted_vnd, :book_vnd, :reason)
ON CONFLICT (counted_on) DO UPDATE SET
    counted_vnd = excluded.counted_vnd,
    book_vnd = excluded.book_vnd,
    reason = excluded.reason;
