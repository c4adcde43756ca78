-- People a bundle pays whom another centre's counted bundle, of whatever quarter, pays for the same month:
-- one name and one year of birth, both known. A bundle of before payments stood in a table of their own
-- says what was paid beside the sheet.
WITH mine AS (
    SELECT pay.full_name, pay.month, pay.post_id
    FROM arrivals AS a
    INNER JOIN layer_chi_phu_cap AS pay ON a.layer = pay.layer
    WHERE a.bundle_id = :bundle_id
    GROUP BY pay.full_name, pay.month, pay.post_id
    HAVING sum(pay.amount_vnd) > 0
    UNION
    SELECT sheet.full_name, sheet.month, sheet.post_id
    FROM arrivals AS a
    INNER JOIN layer_versions AS v ON a.layer = v.layer AND v.version < 3
    INNER JOIN layer_phu_cap AS sheet ON a.layer = sheet.layer
    WHERE a.bundle_id = :bundle_id AND sheet.paid_vnd > 0
),

theirs AS (
    SELECT pay.layer, pay.full_name, pay.month, pay.post_id, sum(pay.amount_vnd) AS amount_vnd
    FROM mine
    INNER JOIN layer_chi_phu_cap AS pay ON mine.full_name = pay.full_name AND mine.month = pay.month
    GROUP BY pay.layer, pay.full_name, pay.month, pay.post_id
    HAVING sum(pay.amount_vnd) > 0
    UNION
    SELECT sheet.layer, sheet.full_name, sheet.month, sheet.post_id, sheet.paid_vnd AS amount_vnd
    FROM mine
    INNER JOIN layer_phu_cap AS sheet ON mine.full_name = sheet.full_name AND mine.month = sheet.month
    INNER JOIN layer_versions AS v ON sheet.layer = v.layer AND v.version < 3
    WHERE sheet.paid_vnd > 0
)

SELECT DISTINCT
    mine.full_name,
    me.birth_year,
    mine.month,
    theirs.amount_vnd,
    b.bundle_id,
    b.centre_name,
    t.unit_name
FROM mine
INNER JOIN arrivals AS a ON a.bundle_id = :bundle_id
INNER JOIN theirs ON mine.full_name = theirs.full_name AND mine.month = theirs.month
INNER JOIN arrivals AS b ON theirs.layer = b.layer AND a.centre_id <> b.centre_id
INNER JOIN standings AS s ON b.layer = s.layer AND s.standing = 'counted'
INNER JOIN layer_trung_tam AS t ON b.layer = t.layer
-- Who left before the quarter of the payment stands in an earlier bundle of the centre.
INNER JOIN arrivals AS a_any ON a.centre_id = a_any.centre_id
INNER JOIN layer_nhan_su AS me ON a_any.layer = me.layer AND mine.post_id = me.post_id
INNER JOIN arrivals AS b_any ON b.centre_id = b_any.centre_id
INNER JOIN layer_nhan_su AS they ON b_any.layer = they.layer AND theirs.post_id = they.post_id
WHERE me.birth_year = they.birth_year
ORDER BY mine.full_name, mine.month, b.bundle_id;
