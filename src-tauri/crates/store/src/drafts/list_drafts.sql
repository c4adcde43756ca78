SELECT key, body, kept_at
FROM drafts
ORDER BY kept_at, key;
