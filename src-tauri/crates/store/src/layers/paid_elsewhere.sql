-- People a bundle pays whom another counted bundle of the quarter pays for the same month: one
-- name and one year of birth, both known.
SELECT
    mine.full_name,
    me.birth_year,
    mine.month,
    theirs.amount_vnd,
    b.bundle_id,
    b.centre_name,
    t.unit_name
FROM layer_phu_cap AS mine
INNER JOIN layer_nhan_su AS me ON mine.layer = me.layer AND mine.post_id = me.post_id
INNER JOIN arrivals AS a ON mine.layer = a.layer
INNER JOIN layer_phu_cap AS theirs
    ON mine.full_name = theirs.full_name AND mine.month = theirs.month
INNER JOIN arrivals AS b ON theirs.layer = b.layer
INNER JOIN standings AS s ON b.layer = s.layer
INNER JOIN layer_nhan_su AS they ON theirs.layer = they.layer AND theirs.post_id = they.post_id
INNER JOIN layer_trung_tam AS t ON b.layer = t.layer
WHERE a.bundle_id = :bundle_id
    AND b.quarter = a.quarter
    AND b.centre_id <> a.centre_id
    AND me.birth_year = they.birth_year
    AND s.standing = 'counted'
    AND mine.paid_vnd > 0
    AND theirs.paid_vnd > 0
ORDER BY mine.full_name, mine.month, b.bundle_id;
