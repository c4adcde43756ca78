SELECT coalesce(max(ordinal), 0) AS ordinal
FROM vouchers
WHERE series = :series AND year = :year;
