SELECT count(*) AS total
FROM vouchers;
