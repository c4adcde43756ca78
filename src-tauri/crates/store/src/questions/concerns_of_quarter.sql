WHERE quarter = :quarter
ORDER BY position;
