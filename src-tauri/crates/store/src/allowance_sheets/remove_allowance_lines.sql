DELETE FROM allowance_lines
WHERE month = :month;
