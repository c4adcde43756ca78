SELECT act
FROM journal
WHERE seq = :seq;
