SELECT count(*) AS total
FROM journal;
