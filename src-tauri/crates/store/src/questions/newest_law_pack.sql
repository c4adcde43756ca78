SELECT pack_id
FROM law_packs
ORDER BY ordinal DESC
LIMIT 1;
