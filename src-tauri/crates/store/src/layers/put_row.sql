INSERT INTO {table} (layer, nth, {columns}) VALUES (?1, ?2, {cells});
