SELECT count(*) AS total
FROM (
    SELECT series, year
    FROM vouchers
    GROUP BY series, year
    HAVING max(ordinal) <> count(*) OR min(ordinal) <> 1
);
