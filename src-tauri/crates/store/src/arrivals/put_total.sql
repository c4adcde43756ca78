INSERT INTO arrival_totals (layer, name, value)
VALUES (:layer, :name, :value);
