SELECT name
FROM pragma_table_info(:table, 'main')
ORDER BY cid;
