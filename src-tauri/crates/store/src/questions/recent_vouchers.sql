WHERE is_void = 0 AND allowance_month IS NULL
ORDER BY day DESC, rowid DESC
LIMIT :limit;
