DELETE FROM contacts
WHERE unit_code = :unit_code AND unit_from = :unit_from;
