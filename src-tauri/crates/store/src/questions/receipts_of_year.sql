WHERE substr(issued_on, 1, 4) = :year
ORDER BY issued_on, sequence, receipt_id;
