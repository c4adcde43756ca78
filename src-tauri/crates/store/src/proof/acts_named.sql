SELECT
    at,
    subject
FROM journal
WHERE act = :act
ORDER BY seq;
