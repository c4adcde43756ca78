-- Months and budget years that are closed by an act of their own and opened again with a reason; hand-overs
-- between those who lead a centre, keep its money and its books.

CREATE TABLE closings (
    -- A month as 2026-09, a budget year as 2026.
    period TEXT NOT NULL PRIMARY KEY CHECK (
        period GLOB '[12][0-9][0-9][0-9]-[01][0-9]' OR period GLOB '[12][0-9][0-9][0-9]'
    ),
    kind TEXT NOT NULL CHECK (kind IN ('thang', 'nam')),
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    first_on TEXT NOT NULL CHECK (first_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    last_on TEXT NOT NULL CHECK (last_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CHECK ((kind = 'nam') = (length(period) = 4))
) STRICT;

-- How it was closed and opened again, in that order.
CREATE TABLE closing_events (
    period TEXT NOT NULL REFERENCES closings (period),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    change TEXT NOT NULL CHECK (change IN ('khoa', 'mo-lai')),
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason TEXT CHECK (length(reason) > 0),
    PRIMARY KEY (period, position),
    CHECK ((change = 'mo-lai') = (reason IS NOT NULL))
) STRICT;

-- What one holder of a post handed over to the next.
CREATE TABLE handings_over (
    handing_over_id TEXT NOT NULL PRIMARY KEY CHECK (length(handing_over_id) = 32),
    handed_on TEXT NOT NULL CHECK (handed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    role TEXT NOT NULL CHECK (length(role) > 0),
    from_name TEXT NOT NULL CHECK (length(from_name) > 0),
    to_name TEXT NOT NULL CHECK (length(to_name) > 0),
    witnesses TEXT NOT NULL CHECK (length(witnesses) > 0),
    cash_vnd INTEGER NOT NULL CHECK (abs(cash_vnd) <= 999999999999999),
    account_vnd INTEGER NOT NULL CHECK (abs(account_vnd) <= 999999999999999),
    counted_vnd INTEGER CHECK (abs(counted_vnd) <= 999999999999999),
    under_way TEXT CHECK (length(under_way) > 0),
    papers TEXT NOT NULL CHECK (length(papers) > 0),
    keys TEXT CHECK (length(keys) > 0),
    note TEXT CHECK (length(note) > 0)
) STRICT;

-- What was closed and opened again as a report tells it, since version 8.
CREATE TABLE layer_khoa_so (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "reason" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
