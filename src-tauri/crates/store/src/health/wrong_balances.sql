SELECT count(*) AS total
FROM vouchers
WHERE cash_delta_vnd <> CASE
        WHEN is_void = 1 THEN 0
        WHEN kind = 'rut' THEN amount_vnd
        WHEN kind = 'gui' THEN -amount_vnd
        WHEN place <> 'tien-mat' THEN 0
        WHEN kind IN ('thu', 'hoan-ung', 'xa-ung', 'thua', 'boi-hoan') THEN amount_vnd
        ELSE -amount_vnd
    END
    OR account_delta_vnd <> CASE
        WHEN is_void = 1 THEN 0
        WHEN kind = 'rut' THEN -amount_vnd
        WHEN kind = 'gui' THEN amount_vnd
        WHEN place <> 'tien-gui' THEN 0
        WHEN kind IN ('thu', 'hoan-ung', 'xa-ung', 'thua', 'boi-hoan') THEN amount_vnd
        ELSE -amount_vnd
    END
    OR source_delta_vnd <> CASE
        WHEN is_void = 1 OR place = 'tai-xa' OR kind NOT IN ('thu', 'chi') THEN 0
        WHEN kind = 'thu' THEN amount_vnd
        ELSE -amount_vnd
    END;
