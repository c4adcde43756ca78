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

-- What came to a facility, left it or changed its state, on which day; its own row says what there was
-- before the first.
CREATE TABLE facility_movements (
    movement_id TEXT NOT NULL PRIMARY KEY CHECK (length(movement_id) = 32),
    facility_id TEXT NOT NULL CHECK (length(facility_id) = 32) REFERENCES facilities (facility_id),
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change TEXT NOT NULL CHECK (change IN ('tang', 'giam', 'tinh-trang')),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 999999999),
    usable INTEGER NOT NULL CHECK (abs(usable) <= 999999999),
    condition TEXT CHECK (length(condition) > 0),
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    value_vnd INTEGER CHECK (value_vnd BETWEEN 0 AND 999999999999999),
    paper TEXT CHECK (length(paper) > 0),
    note TEXT CHECK (length(note) > 0),
    CHECK (
        CASE change
            WHEN 'tang' THEN quantity > 0 AND usable BETWEEN 0 AND quantity
            WHEN 'giam' THEN quantity > 0 AND usable BETWEEN -quantity AND 0
            ELSE quantity = 0 AND (usable <> 0 OR condition IS NOT NULL)
        END
    )
) STRICT;

CREATE INDEX facility_movements_facility ON facility_movements (facility_id, day);

ALTER TABLE layer_co_so_vat_chat ADD COLUMN "opening_quantity" INTEGER;
ALTER TABLE layer_co_so_vat_chat ADD COLUMN "increase" INTEGER;
ALTER TABLE layer_co_so_vat_chat ADD COLUMN "decrease" INTEGER;
ALTER TABLE layer_co_so_vat_chat ADD COLUMN "opening_usable" INTEGER;

CREATE TABLE layer_tang_giam_vat_chat (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "movement_id" TEXT NOT NULL,
    "facility_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT,
    "quantity" INTEGER NOT NULL,
    "usable_more" INTEGER NOT NULL,
    "usable_fewer" INTEGER NOT NULL,
    "condition" TEXT,
    "value_vnd" INTEGER,
    "paper" TEXT,
    "note" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

-- Gifts.

-- What was given, in money, goods or work. No sum of cash, account or source reads it; one may become
-- known after its quarter was sealed.
CREATE TABLE gifts (
    gift_id TEXT NOT NULL PRIMARY KEY CHECK (length(gift_id) = 32),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    kind TEXT NOT NULL CHECK (kind IN ('tien', 'hien-vat', 'ngay-cong')),
    origin TEXT NOT NULL CHECK (length(origin) > 0),
    giver TEXT NOT NULL CHECK (length(giver) > 0),
    giver_address TEXT CHECK (length(giver_address) > 0),
    what TEXT NOT NULL CHECK (length(what) > 0),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 999999999),
    unit TEXT CHECK (length(unit) > 0),
    value_vnd INTEGER NOT NULL CHECK (value_vnd BETWEEN 0 AND 999999999999999),
    purpose TEXT NOT NULL CHECK (length(purpose) > 0),
    paper TEXT CHECK (length(paper) > 0),
    paper_on TEXT CHECK (paper_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    receivers TEXT CHECK (length(receivers) > 0),
    facility_id TEXT REFERENCES facilities (facility_id),
    activity_id TEXT REFERENCES activities (activity_id),
    voucher_id TEXT REFERENCES vouchers (voucher_id),
    note TEXT CHECK (length(note) > 0),
    CHECK (facility_id IS NULL OR activity_id IS NULL),
    CHECK (kind = 'tien' OR voucher_id IS NULL),
    CHECK (kind <> 'tien' OR (facility_id IS NULL AND activity_id IS NULL))
) STRICT;

-- The tables of a report that came with version 4.
CREATE TABLE layer_tai_tro (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "gift_id" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "giver" TEXT NOT NULL,
    "giver_address" TEXT,
    "what" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit" TEXT,
    "value_vnd" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "paper" TEXT,
    "paper_on" TEXT,
    "receivers" TEXT,
    "used_for" TEXT,
    "facility_id" TEXT,
    "activity_id" TEXT,
    "voucher" TEXT,
    "voucher_on" TEXT,
    "note" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

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
