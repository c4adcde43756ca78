DELETE FROM facilities
WHERE facility_id = :facility_id;
