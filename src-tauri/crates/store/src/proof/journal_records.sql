SELECT
    seq,
    kind,
    key
FROM journal_records;
