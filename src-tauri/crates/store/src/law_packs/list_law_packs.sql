SELECT
    pack_id,
    office_id,
    office_name,
    number,
    edition,
    applies_from,
    issued_on,
    taken_on,
    ordinal,
    note,
    file_name,
    content
FROM law_packs
ORDER BY ordinal;
