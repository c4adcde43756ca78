INSERT INTO journal_records (seq, kind, key)
VALUES (:seq, :kind, :key)
ON CONFLICT (kind, key, seq) DO NOTHING;
