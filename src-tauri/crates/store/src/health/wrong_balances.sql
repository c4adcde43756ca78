SELECT count(*) AS total
FROM vouchers
WHERE cash_delta_vnd <> CASE
        WHEN is_void = 1 OR place = 'tai-xa' THEN 0
        WHEN kind = 'rut' THEN amount_vnd
        WHEN kind = 'gui' THEN -amount_vnd
        WHEN place = 'tien-gui' THEN 0
        WHEN kind = 'thu' THEN amount_vnd
        ELSE -amount_vnd
    END
    OR account_delta_vnd <> CASE
        WHEN is_void = 1 OR place = 'tai-xa' THEN 0
        WHEN kind = 'rut' THEN -amount_vnd
        WHEN kind = 'gui' THEN amount_vnd
        WHEN place = 'tien-mat' THEN 0
        WHEN kind = 'thu' THEN amount_vnd
        ELSE -amount_vnd
    END
    OR source_delta_vnd <> CASE
        WHEN is_void = 1 OR place = 'tai-xa' OR kind IN ('rut', 'gui') THEN 0
        WHEN kind = 'thu' THEN amount_vnd
        ELSE -amount_vnd
    END;
