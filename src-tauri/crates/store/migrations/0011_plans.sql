-- Plans and their targets.

-- A plan of a stage, a year or a quarter. What was done of it is in no column: activities, people, premises and money tell.
CREATE TABLE plans (
    plan_id TEXT NOT NULL PRIMARY KEY CHECK (length(plan_id) = 32),
    kind TEXT NOT NULL CHECK (kind IN ('giai-doan', 'nam', 'quy')),
    period TEXT NOT NULL CHECK (length(period) > 0),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_on TEXT NOT NULL CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    number TEXT CHECK (length(number) > 0),
    issued_on TEXT CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    approved_on TEXT CHECK (approved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    approved_by TEXT CHECK (length(approved_by) > 0),
    note TEXT CHECK (length(note) > 0),
    CHECK (from_on <= to_on),
    CHECK ((approved_on IS NULL) = (approved_by IS NULL)),
    UNIQUE (kind, period)
) STRICT;

CREATE TABLE plan_targets (
    plan_id TEXT NOT NULL REFERENCES plans (plan_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
    measure TEXT NOT NULL CHECK (length(measure) > 0),
    of_code TEXT CHECK (length(of_code) > 0),
    what TEXT CHECK (length(what) > 0),
    unit TEXT CHECK (length(unit) > 0),
    planned INTEGER CHECK (planned BETWEEN 0 AND 999999999),
    planned_vnd INTEGER CHECK (planned_vnd BETWEEN 0 AND 999999999999999),
    responsible TEXT CHECK (length(responsible) > 0),
    due_on TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    source_class TEXT CHECK (length(source_class) > 0),
    task TEXT CHECK (length(task) > 0),
    said INTEGER CHECK (said BETWEEN 0 AND 999999999),
    said_vnd INTEGER CHECK (said_vnd BETWEEN 0 AND 999999999999999),
    CHECK ((planned IS NULL) <> (planned_vnd IS NULL)),
    PRIMARY KEY (plan_id, position)
) WITHOUT ROWID, STRICT;

-- The same as a report tells them, since version 6.
CREATE TABLE layer_ke_hoach (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "plan_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" TEXT,
    "approved_on" TEXT,
    "approved_by" TEXT,
    "note" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_chi_tieu (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "plan_id" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "called" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "of_code" TEXT,
    "what" TEXT,
    "unit" TEXT,
    "planned" INTEGER,
    "planned_vnd" INTEGER,
    "done" INTEGER,
    "done_vnd" INTEGER,
    "percent" INTEGER,
    "by_hand" INTEGER NOT NULL,
    "responsible" TEXT,
    "due_on" TEXT,
    "source_code" TEXT,
    "task" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
