DELETE FROM law_packs
WHERE pack_id = :pack_id;
