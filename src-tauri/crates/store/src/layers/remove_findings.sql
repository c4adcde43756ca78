DELETE FROM open_findings
WHERE layer = :layer;
