DELETE FROM allowance_sheets
WHERE month = :month;
