DELETE FROM quarters
WHERE quarter = :quarter;
