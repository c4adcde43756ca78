-- What decisions say may be spent of a source in a budget year.
CREATE TABLE allotments (
    allotment_id TEXT NOT NULL PRIMARY KEY CHECK (length(allotment_id) = 32),
    source_id TEXT NOT NULL REFERENCES sources (source_id),
    budget_year INTEGER NOT NULL CHECK (budget_year BETWEEN 1900 AND 9999),
    change TEXT NOT NULL CHECK (length(change) > 0),
    -- None: it may be spent under any code.
    budget_code TEXT CHECK (length(budget_code) > 0),
    nature TEXT CHECK (length(nature) > 0),
    level TEXT CHECK (length(level) > 0),
    chapter TEXT CHECK (length(chapter) > 0),
    number TEXT NOT NULL CHECK (length(number) > 0),
    decided_on TEXT NOT NULL CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    authority TEXT NOT NULL CHECK (length(authority) > 0),
    -- Whether it is more or less, its change says.
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd BETWEEN 1 AND 999999999999999),
    note TEXT CHECK (length(note) > 0)
) STRICT;

CREATE INDEX allotments_source ON allotments (source_id);

-- The same as a report tells them, since version 8.
CREATE TABLE layer_du_toan (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "allotment_id" TEXT NOT NULL,
    "source_code" TEXT NOT NULL,
    "budget_year" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "budget_code" TEXT,
    "nature" TEXT,
    "level" TEXT,
    "chapter" TEXT,
    "number" TEXT NOT NULL,
    "decided_on" TEXT,
    "authority" TEXT,
    "amount_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_thuc_hien_du_toan (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "source_code" TEXT NOT NULL,
    "budget_year" INTEGER NOT NULL,
    "budget_code" TEXT,
    "allotted_vnd" INTEGER NOT NULL,
    "carried_vnd" INTEGER NOT NULL,
    "increased_vnd" INTEGER NOT NULL,
    "decreased_vnd" INTEGER NOT NULL,
    "total_vnd" INTEGER NOT NULL,
    "received_vnd" INTEGER NOT NULL,
    "spent_vnd" INTEGER NOT NULL,
    "left_vnd" INTEGER NOT NULL,
    "over_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
