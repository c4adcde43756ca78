-- Decisions on allowances a centre entered itself, because the law of its office has none of them yet.
CREATE TABLE own_decisions (
    own_id TEXT NOT NULL PRIMARY KEY CHECK (length(own_id) > 0),
    number TEXT NOT NULL CHECK (length(number) > 0),
    signed_on TEXT CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    issuer TEXT NOT NULL CHECK (length(issuer) > 0),
    subject TEXT NOT NULL CHECK (length(subject) > 0),
    province TEXT NOT NULL CHECK (length(province) = 2),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    -- The last day the centre follows it, if it does no more.
    to_on TEXT CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    scope TEXT NOT NULL CHECK (length(scope) > 0),
    highest_only INTEGER NOT NULL CHECK (highest_only IN (0, 1)),
    start TEXT NOT NULL CHECK (length(start) > 0),
    stop TEXT NOT NULL CHECK (length(stop) > 0),
    rounding INTEGER NOT NULL CHECK (rounding BETWEEN 1 AND 1000000),
    counts_for_insurance INTEGER NOT NULL CHECK (counts_for_insurance IN (0, 1)),
    -- What it grants, one a role and group of classes of area, as JSON.
    lines TEXT NOT NULL CHECK (json_valid(lines)),
    CHECK (to_on IS NULL OR to_on >= from_on)
) STRICT;

-- The same as a report tells them, since version 5.
CREATE TABLE layer_quyet_dinh_tam (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "signed_on" TEXT,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "highest_only" INTEGER NOT NULL,
    "start" TEXT NOT NULL,
    "stop" TEXT NOT NULL,
    "rounding" INTEGER NOT NULL,
    "counts_for_insurance" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "area_classes" TEXT,
    "method" TEXT NOT NULL,
    "coefficient" TEXT,
    "of_parts" TEXT,
    "amount_vnd" INTEGER,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
