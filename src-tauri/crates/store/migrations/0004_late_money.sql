-- Vouchers of several sources and of another budget year, money the commune spends for its centre, and
-- allowances that are paid late, in part, or back.

-- The vouchers are written anew: their lists of series and places grew. Who refers to them waits.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE vouchers_before AS SELECT * FROM vouchers;
DROP TABLE vouchers;

CREATE TABLE vouchers (
    voucher_id TEXT NOT NULL PRIMARY KEY CHECK (length(voucher_id) = 32),
    series TEXT NOT NULL CHECK (series IN ('PT', 'PC', 'BC', 'BN', 'RT', 'GT', 'XC')),
    year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 999999999),
    ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 0 AND 999999999),
    kind TEXT NOT NULL CHECK (kind IN ('thu', 'chi', 'rut', 'gui')),
    place TEXT NOT NULL CHECK (place IN ('tien-mat', 'tien-gui', 'tai-xa')),
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
    is_printed INTEGER NOT NULL CHECK (is_printed IN (0, 1)),
    cash_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR cash_delta_vnd = 0),
    account_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR account_delta_vnd = 0),
    source_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR source_delta_vnd = 0),
    UNIQUE (series, year, ordinal),
    CHECK (substr(day, 1, 4) = CAST(year AS TEXT)),
    CHECK (is_void = 0 OR void_reason IS NOT NULL),
    CHECK (place <> 'tai-xa' OR kind = 'chi'),
    CHECK (lessens_spending = 0 OR kind = 'thu')
) STRICT;

INSERT INTO vouchers (
    voucher_id, series, year, ordinal, kind, place, day, payee, reason, source_id, budget_code, amount_vnd,
    documents, is_void, void_reason, reverses, allowance_month, is_printed, cash_delta_vnd, account_delta_vnd,
    source_delta_vnd
)
SELECT
    voucher_id, series, year, ordinal, kind, place, day, payee, reason, source_id, budget_code, amount_vnd,
    documents, is_void, void_reason, reverses, allowance_month, is_printed, cash_delta_vnd, account_delta_vnd,
    source_delta_vnd
FROM vouchers_before
ORDER BY series, year, ordinal;
DROP TABLE vouchers_before;

CREATE INDEX vouchers_day ON vouchers (day, cash_delta_vnd, account_delta_vnd);
CREATE INDEX vouchers_source ON vouchers (source_id, day);
CREATE INDEX vouchers_reverses ON vouchers (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX vouchers_allowance ON vouchers (allowance_month) WHERE allowance_month IS NOT NULL;

-- What a voucher of several sources or codes is made of. One of a single source has it in its own row; a
-- transfer names the sources whose money it moves, or none: "chưa tách".
CREATE TABLE voucher_lines (
    voucher_id TEXT NOT NULL REFERENCES vouchers (voucher_id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999),
    source_id TEXT NOT NULL CHECK (length(source_id) = 32) REFERENCES sources (source_id),
    budget_code TEXT,
    budget_year INTEGER CHECK (budget_year BETWEEN 1000 AND 2999),
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd <> 0 AND abs(amount_vnd) <= 999999999999999),
    PRIMARY KEY (voucher_id, position)
) STRICT;

CREATE INDEX voucher_lines_source ON voucher_lines (source_id);

-- A posted voucher keeps its number, its kind and its place. What it says otherwise may be mended within
-- its quarter: not once it is printed, void, reversed or a reversal, not a sheet's payment, not after a
-- count of cash on or past its day.
CREATE TRIGGER vouchers_are_posted BEFORE UPDATE ON vouchers
WHEN OLD.series IS NOT NEW.series OR OLD.year IS NOT NEW.year OR OLD.ordinal IS NOT NEW.ordinal
    OR OLD.kind IS NOT NEW.kind OR OLD.place IS NOT NEW.place
    OR OLD.reverses IS NOT NEW.reverses OR OLD.allowance_month IS NOT NEW.allowance_month
    OR OLD.lessens_spending IS NOT NEW.lessens_spending
    OR (
        (
            OLD.day IS NOT NEW.day OR OLD.payee IS NOT NEW.payee OR OLD.reason IS NOT NEW.reason
            OR OLD.source_id IS NOT NEW.source_id OR OLD.budget_code IS NOT NEW.budget_code
            OR OLD.budget_year IS NOT NEW.budget_year OR OLD.amount_vnd IS NOT NEW.amount_vnd
            OR OLD.documents IS NOT NEW.documents
        )
        AND (
            OLD.is_printed = 1 OR OLD.is_void = 1 OR OLD.reverses IS NOT NULL
            OR (CAST(substr(OLD.day, 6, 2) AS INTEGER) - 1) / 3 <> (CAST(substr(NEW.day, 6, 2) AS INTEGER) - 1) / 3
            OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.day BETWEEN first_on AND last_on)
            OR EXISTS (SELECT 1 FROM vouchers WHERE reverses = OLD.voucher_id)
            OR EXISTS (SELECT 1 FROM cash_counts WHERE counted_on >= min(OLD.day, NEW.day))
            OR EXISTS (SELECT 1 FROM allowance_sheets WHERE voucher_id = OLD.voucher_id)
            OR EXISTS (SELECT 1 FROM allowance_payments WHERE voucher_id = OLD.voucher_id)
        )
    )
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;

CREATE TRIGGER vouchers_are_numbered BEFORE INSERT ON vouchers
WHEN NOT EXISTS (SELECT 1 FROM vouchers WHERE voucher_id = NEW.voucher_id)
    AND NEW.ordinal IS NOT (SELECT coalesce(max(ordinal), 0) + 1 FROM vouchers WHERE series = NEW.series AND year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'voucher-number-gap'); END;

-- Undo may take back only the newest number, and never one that was printed.
CREATE TRIGGER vouchers_stay BEFORE DELETE ON vouchers
WHEN OLD.is_printed = 1
    OR OLD.ordinal IS NOT (SELECT max(ordinal) FROM vouchers WHERE series = OLD.series AND year = OLD.year)
BEGIN SELECT RAISE(ABORT, 'voucher-posted'); END;

-- What a voucher pays of whose allowance of which month; below zero what it withholds, or what a receipt
-- brings back. A sheet that was paid as it was made names its voucher itself and has no lines here.
CREATE TABLE allowance_payments (
    voucher_id TEXT NOT NULL PRIMARY KEY REFERENCES vouchers (voucher_id),
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE allowance_parts (
    voucher_id TEXT NOT NULL REFERENCES allowance_payments (voucher_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    post_id TEXT NOT NULL REFERENCES posts (post_id),
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd <> 0 AND abs(amount_vnd) <= 999999999999999),
    PRIMARY KEY (voucher_id, position)
) STRICT;

-- What is owed more or less than a month's sheet said: learnt on its day, confirmed by a person.
CREATE TABLE allowance_adjustments (
    adjustment_id TEXT NOT NULL PRIMARY KEY CHECK (length(adjustment_id) = 32),
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    post_id TEXT NOT NULL REFERENCES posts (post_id),
    kind TEXT NOT NULL CHECK (kind IN ('truy-linh', 'truy-thu', 'khau-tru')),
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd BETWEEN 1 AND 999999999999999),
    reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;

-- The lines of a voucher stay as the voucher does.
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

-- The tables of version 3 at an office.
ALTER TABLE layer_chung_tu ADD COLUMN "lessens_spending" INTEGER;

CREATE TABLE layer_dong_chung_tu (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "voucher_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "source_code" TEXT NOT NULL,
    "budget_code" TEXT,
    "budget_year" INTEGER NOT NULL,
    "amount_vnd" INTEGER NOT NULL,
    "received_vnd" INTEGER NOT NULL,
    "spent_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_chi_phu_cap (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "voucher_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "amount_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_no_phu_cap (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "owed_before_vnd" INTEGER NOT NULL,
    "due_vnd" INTEGER NOT NULL,
    "arrears_vnd" INTEGER NOT NULL,
    "recovery_vnd" INTEGER NOT NULL,
    "deducted_vnd" INTEGER NOT NULL,
    "returned_vnd" INTEGER NOT NULL,
    "paid_vnd" INTEGER NOT NULL,
    "owed_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
