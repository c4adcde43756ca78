-- Advances to persons and of the commune, and differences of cash counts: begun by a voucher, settled by
-- others that name it.

-- The vouchers are written anew: their lists of series, kinds and places grew. Who refers to them waits,
-- but for their lines, which would go with them and are put back.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE voucher_lines_before AS SELECT * FROM voucher_lines;
CREATE TEMP TABLE vouchers_before AS SELECT * FROM vouchers;
DROP TABLE voucher_lines;
DROP TABLE vouchers;

CREATE TABLE vouchers (
    voucher_id TEXT NOT NULL PRIMARY KEY CHECK (length(voucher_id) = 32),
    series TEXT NOT NULL
    CHECK (series IN ('PT', 'PC', 'BC', 'BN', 'RT', 'GT', 'XC', 'TU', 'TX', 'XL')),
    year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 999999999),
    ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 0 AND 999999999),
    kind TEXT NOT NULL CHECK (kind IN (
        'thu', 'chi', 'rut', 'gui', 'tam-ung', 'hoan-ung', 'xa-ung', 'tra-xa', 'thua', 'thieu', 'boi-hoan'
    )),
    place TEXT NOT NULL
    CHECK (place IN ('tien-mat', 'tien-gui', 'tai-xa', 'tam-ung', 'no-xa', 'cho-xu-ly')),
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    payee TEXT,
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    source_id TEXT CHECK (length(source_id) = 32) REFERENCES sources (source_id),
    budget_code TEXT,
    -- None: the year of its day.
    budget_year INTEGER CHECK (budget_year BETWEEN 1000 AND 2999),
    amount_vnd INTEGER NOT NULL CHECK (abs(amount_vnd) <= 999999999999999),
    documents INTEGER NOT NULL CHECK (documents BETWEEN 0 AND 999999999),
    is_void INTEGER NOT NULL CHECK (is_void IN (0, 1)),
    void_reason TEXT,
    reverses TEXT CHECK (length(reverses) = 32) REFERENCES vouchers (voucher_id),
    allowance_month TEXT CHECK (allowance_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    -- A receipt that takes back what was spent, and is no income.
    lessens_spending INTEGER NOT NULL DEFAULT 0 CHECK (lessens_spending IN (0, 1)),
    -- The voucher that began what this one settles.
    settles TEXT CHECK (length(settles) = 32) REFERENCES vouchers (voucher_id),
    -- Until when an advance to a person is to be settled.
    due_on TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    is_printed INTEGER NOT NULL CHECK (is_printed IN (0, 1)),
    cash_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR cash_delta_vnd = 0),
    account_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR account_delta_vnd = 0),
    source_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR source_delta_vnd = 0),
    UNIQUE (series, year, ordinal),
    CHECK (substr(day, 1, 4) = CAST(year AS TEXT)),
    CHECK (is_void = 0 OR void_reason IS NOT NULL),
    CHECK (place <> 'tai-xa' OR kind = 'chi'),
    CHECK (place <> 'tam-ung' OR kind = 'chi'),
    CHECK (place <> 'no-xa' OR kind = 'thu'),
    CHECK (place <> 'cho-xu-ly' OR kind IN ('thu', 'chi')),
    CHECK (lessens_spending = 0 OR kind = 'thu'),
    CHECK (due_on IS NULL OR kind = 'tam-ung'),
    -- What settles names what it settles, and so does the reversal of what began it. Nothing else does.
    CHECK (
        (settles IS NOT NULL) = (
            place IN ('tam-ung', 'no-xa', 'cho-xu-ly') OR kind IN ('hoan-ung', 'tra-xa', 'boi-hoan')
            OR (kind IN ('tam-ung', 'xa-ung', 'thua', 'thieu') AND reverses IS NOT NULL)
        )
    )
) STRICT;

INSERT INTO vouchers (
    voucher_id, series, year, ordinal, kind, place, day, payee, reason, source_id, budget_code, budget_year,
    amount_vnd, documents, is_void, void_reason, reverses, allowance_month, lessens_spending, is_printed,
    cash_delta_vnd, account_delta_vnd, source_delta_vnd
)
SELECT
    voucher_id, series, year, ordinal, kind, place, day, payee, reason, source_id, budget_code, budget_year,
    amount_vnd, documents, is_void, void_reason, reverses, allowance_month, lessens_spending, is_printed,
    cash_delta_vnd, account_delta_vnd, source_delta_vnd
FROM vouchers_before
ORDER BY series, year, ordinal;
DROP TABLE vouchers_before;

CREATE INDEX vouchers_day ON vouchers (day, cash_delta_vnd, account_delta_vnd);
CREATE INDEX vouchers_source ON vouchers (source_id, day);
CREATE INDEX vouchers_reverses ON vouchers (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX vouchers_allowance ON vouchers (allowance_month) WHERE allowance_month IS NOT NULL;
CREATE INDEX vouchers_settles ON vouchers (settles) WHERE settles IS NOT NULL;
CREATE INDEX vouchers_open ON vouchers (kind) WHERE kind IN ('tam-ung', 'xa-ung', 'thua', 'thieu');

-- As step 4 made it.
CREATE TABLE voucher_lines (
    voucher_id TEXT NOT NULL REFERENCES vouchers (voucher_id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999),
    source_id TEXT NOT NULL CHECK (length(source_id) = 32) REFERENCES sources (source_id),
    budget_code TEXT,
    budget_year INTEGER CHECK (budget_year BETWEEN 1000 AND 2999),
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd <> 0 AND abs(amount_vnd) <= 999999999999999),
    PRIMARY KEY (voucher_id, position)
) STRICT;

INSERT INTO voucher_lines (voucher_id, position, source_id, budget_code, budget_year, amount_vnd)
SELECT voucher_id, position, source_id, budget_code, budget_year, amount_vnd
FROM voucher_lines_before
ORDER BY voucher_id, position;
DROP TABLE voucher_lines_before;

CREATE INDEX voucher_lines_source ON voucher_lines (source_id);

CREATE TRIGGER voucher_lines_stay_on_insert BEFORE INSERT ON voucher_lines
WHEN EXISTS (SELECT 1 FROM vouchers WHERE voucher_id = NEW.voucher_id AND is_printed = 1)
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;
CREATE TRIGGER voucher_lines_stay_on_update BEFORE UPDATE ON voucher_lines
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;
CREATE TRIGGER voucher_lines_stay_on_delete BEFORE DELETE ON voucher_lines
WHEN EXISTS (SELECT 1 FROM vouchers WHERE voucher_id = OLD.voucher_id AND is_printed = 1)
    OR EXISTS (
        SELECT 1
        FROM vouchers
        INNER JOIN quarters ON vouchers.day BETWEEN quarters.first_on AND quarters.last_on
        WHERE vouchers.voucher_id = OLD.voucher_id AND quarters.is_closed = 1
    )
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;

-- As step 4 made it, but that a count of cash holds what it counted, day and amount, and not what the money was
-- for; what is advanced, settled or found by a count is never mended but voided and
-- written anew.
CREATE TRIGGER vouchers_are_posted BEFORE UPDATE ON vouchers
WHEN OLD.series IS NOT NEW.series OR OLD.year IS NOT NEW.year OR OLD.ordinal IS NOT NEW.ordinal
    OR OLD.kind IS NOT NEW.kind OR OLD.place IS NOT NEW.place
    OR OLD.reverses IS NOT NEW.reverses OR OLD.allowance_month IS NOT NEW.allowance_month
    OR OLD.lessens_spending IS NOT NEW.lessens_spending
    OR OLD.settles IS NOT NEW.settles OR OLD.due_on IS NOT NEW.due_on
    OR (
        (
            OLD.day IS NOT NEW.day OR OLD.payee IS NOT NEW.payee OR OLD.reason IS NOT NEW.reason
            OR OLD.source_id IS NOT NEW.source_id OR OLD.budget_code IS NOT NEW.budget_code
            OR OLD.budget_year IS NOT NEW.budget_year OR OLD.amount_vnd IS NOT NEW.amount_vnd
            OR OLD.documents IS NOT NEW.documents
        )
        AND (
            OLD.is_printed = 1 OR OLD.is_void = 1 OR OLD.reverses IS NOT NULL
            OR OLD.kind NOT IN ('thu', 'chi', 'rut', 'gui') OR OLD.settles IS NOT NULL
            OR (CAST(substr(OLD.day, 6, 2) AS INTEGER) - 1) / 3 <> (CAST(substr(NEW.day, 6, 2) AS INTEGER) - 1) / 3
            OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.day BETWEEN first_on AND last_on)
            OR EXISTS (SELECT 1 FROM vouchers WHERE reverses = OLD.voucher_id)
            OR (
                (OLD.day IS NOT NEW.day OR OLD.amount_vnd IS NOT NEW.amount_vnd)
                AND EXISTS (SELECT 1 FROM cash_counts WHERE counted_on >= min(OLD.day, NEW.day))
            )
            OR EXISTS (SELECT 1 FROM allowance_sheets WHERE voucher_id = OLD.voucher_id)
            OR EXISTS (SELECT 1 FROM allowance_payments WHERE voucher_id = OLD.voucher_id)
        )
    )
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;

CREATE TRIGGER vouchers_are_numbered BEFORE INSERT ON vouchers
WHEN NOT EXISTS (SELECT 1 FROM vouchers WHERE voucher_id = NEW.voucher_id)
    AND NEW.ordinal IS NOT (SELECT coalesce(max(ordinal), 0) + 1 FROM vouchers WHERE series = NEW.series AND year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'voucher-number-gap'); END;

CREATE TRIGGER vouchers_stay BEFORE DELETE ON vouchers
WHEN OLD.is_printed = 1
    OR OLD.ordinal IS NOT (SELECT max(ordinal) FROM vouchers WHERE series = OLD.series AND year = OLD.year)
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;

-- Who was there when a difference was written down.
ALTER TABLE cash_counts ADD COLUMN witnesses TEXT CHECK (length(witnesses) > 0);

-- The tables of version 8 at an office.
ALTER TABLE layer_chung_tu ADD COLUMN "settles" TEXT;
ALTER TABLE layer_chung_tu ADD COLUMN "due_on" TEXT;

CREATE TABLE layer_tam_ung (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "voucher_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "payee" TEXT,
    "reason" TEXT NOT NULL,
    "source_code" TEXT,
    "opening_vnd" INTEGER NOT NULL,
    "begun_vnd" INTEGER NOT NULL,
    "settled_vnd" INTEGER NOT NULL,
    "returned_vnd" INTEGER NOT NULL,
    "closing_vnd" INTEGER NOT NULL,
    "due_on" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
