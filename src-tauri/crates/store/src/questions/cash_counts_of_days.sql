WHERE counted_on BETWEEN :from_on AND :to_on
ORDER BY counted_on;
