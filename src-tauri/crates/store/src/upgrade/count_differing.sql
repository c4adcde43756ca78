SELECT
    (SELECT count(*) FROM main."{table}")
    - (SELECT count(*) FROM made."{table}")
    AS rows_lost,
    (
        SELECT count(*)
        FROM (
            SELECT {columns} FROM main."{table}"
            EXCEPT
            SELECT {columns} FROM made."{table}"
        )
    ) AS rows_changed;
