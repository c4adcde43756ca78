SELECT DISTINCT quarter
FROM arrivals
ORDER BY quarter DESC;
