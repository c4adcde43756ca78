SELECT
    seq,
    act_id,
    at,
    act,
    subject,
    changes,
    undoes,
    previous_hash,
    hash,
    EXISTS (SELECT 1 FROM journal AS later WHERE later.undoes = journal.act_id) AS is_undone
FROM journal
WHERE seq IN (SELECT seq FROM journal_records WHERE kind = :kind AND key = :key)
ORDER BY seq DESC
LIMIT 200;
