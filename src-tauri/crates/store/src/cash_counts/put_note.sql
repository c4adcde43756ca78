INSERT INTO cash_notes (counted_on, value_vnd, count)
VALUES (:counted_on, :value_vnd, :count);
