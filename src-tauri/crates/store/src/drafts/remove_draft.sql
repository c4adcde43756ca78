DELETE FROM drafts
WHERE key = :key;
