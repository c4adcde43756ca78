-- Facts with days: what of a centre, a post's salary, its premises and what it was given holds from
-- which day on. When a fact became known the journal says.

-- What changed of the centre itself, from which day on; before the first of a kind its profile holds.
CREATE TABLE profile_facts (
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    value TEXT CHECK (length(value) > 0),
    PRIMARY KEY (kind, from_on)
) STRICT;

-- The salary of a post from a day on; before the first its post holds.
CREATE TABLE post_salaries (
    post_id TEXT NOT NULL REFERENCES posts (post_id),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    salary_vnd INTEGER NOT NULL CHECK (salary_vnd BETWEEN 0 AND 999999999999999),
    position_vnd INTEGER NOT NULL CHECK (position_vnd BETWEEN 0 AND 999999999999999),
    seniority_vnd INTEGER NOT NULL CHECK (seniority_vnd BETWEEN 0 AND 999999999999999),
    PRIMARY KEY (post_id, from_on)
) STRICT;

-- The last day of a source that was closed.
ALTER TABLE sources ADD COLUMN closed_on TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

-- Premises and equipment.

-- Gifts.

-- What became known late.
CREATE TABLE layer_dieu_chinh_ky_truoc (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "first_quarter" TEXT NOT NULL,
    "last_quarter" TEXT NOT NULL,
    "of_table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "called" TEXT,
    "column" TEXT,
    "change" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE INDEX layer_chi_phu_cap_name ON layer_chi_phu_cap (full_name, month);
