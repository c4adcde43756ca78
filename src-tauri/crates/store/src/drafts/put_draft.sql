INSERT INTO drafts (key, body, kept_at)
VALUES (:key, :body, :kept_at)
ON CONFLICT (key) DO UPDATE SET
    body = excluded.body,
    kept_at = excluded.kept_at;
