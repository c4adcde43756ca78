DELETE FROM law_changes
WHERE path = :path;
