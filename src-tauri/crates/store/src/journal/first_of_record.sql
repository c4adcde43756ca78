SELECT seq
FROM journal_records
WHERE kind = :kind AND key = :key
ORDER BY seq
LIMIT 1;
