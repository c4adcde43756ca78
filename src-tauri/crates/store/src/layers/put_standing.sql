INSERT INTO standings (layer, standing, is_gap)
VALUES (:layer, :standing, :is_gap)
ON CONFLICT (layer) DO UPDATE SET
    standing = excluded.standing,
    is_gap = excluded.is_gap;
