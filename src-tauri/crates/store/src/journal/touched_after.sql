SELECT
    kind,
    key,
    min(seq) AS seq
FROM journal_records
WHERE seq > :seq
GROUP BY kind, key;
