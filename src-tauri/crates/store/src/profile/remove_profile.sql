DELETE FROM profile
WHERE only = 1;
