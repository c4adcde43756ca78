SELECT changes
FROM journal
WHERE seq IN (SELECT seq FROM journal_records WHERE kind = :kind)
ORDER BY seq;
