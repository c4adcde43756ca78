WHERE quarter = :quarter
ORDER BY sequence, receipt_id;
