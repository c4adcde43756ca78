SELECT max(day) AS day
FROM vouchers;
