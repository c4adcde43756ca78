-- A receiving office's part of the book, and what came back to a centre.

-- One bundle taken in. Its rows stand in the layers under its number, its bytes beside the book.
CREATE TABLE arrivals (
    layer INTEGER PRIMARY KEY,
    bundle_id TEXT NOT NULL UNIQUE CHECK (length(bundle_id) = 64),
    centre_id TEXT NOT NULL CHECK (length(centre_id) > 0),
    centre_name TEXT NOT NULL CHECK (length(centre_name) > 0),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 99),
    lineage TEXT NOT NULL CHECK (length(lineage) > 0),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999999999),
    previous TEXT,
    supersedes TEXT,
    reason TEXT,
    ma_so_lieu TEXT NOT NULL CHECK (length(ma_so_lieu) = 8),
    file_name TEXT NOT NULL CHECK (length(file_name) > 0),
    size_bytes INTEGER NOT NULL CHECK (size_bytes BETWEEN 1 AND 999999999),
    signer TEXT NOT NULL CHECK (length(signer) = 64),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    norms_edition TEXT NOT NULL,
    is_clock_suspect INTEGER NOT NULL CHECK (is_clock_suspect IN (0, 1)),
    last_receipt TEXT
) STRICT;

CREATE INDEX arrivals_quarter ON arrivals (quarter, centre_id);
CREATE INDEX arrivals_centre ON arrivals (centre_id, quarter);
CREATE INDEX arrivals_ma_so_lieu ON arrivals (ma_so_lieu);

-- Control totals as sealed.
CREATE TABLE arrival_totals (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) > 0),
    value INTEGER NOT NULL,
    PRIMARY KEY (layer, name)
) WITHOUT ROWID, STRICT;

CREATE TRIGGER arrivals_stay BEFORE UPDATE ON arrivals
BEGIN SELECT RAISE(ABORT, 'report-sealed'); END;

-- Derived from the whole set of a centre's bundles, again after every change of it.
CREATE TABLE standings (
    layer INTEGER PRIMARY KEY REFERENCES arrivals (layer) ON DELETE CASCADE,
    standing TEXT NOT NULL CHECK (length(standing) > 0),
    is_gap INTEGER NOT NULL CHECK (is_gap IN (0, 1))
) STRICT;

-- What the rules of this office say and nobody has settled; derived, never typed.
CREATE TABLE open_findings (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (length(rule) > 0),
    "row" TEXT NOT NULL CHECK (length("row") > 0),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    severity TEXT NOT NULL CHECK (severity IN ('error', 'query', 'hint')),
    PRIMARY KEY (layer, rule, "row", kind)
) WITHOUT ROWID, STRICT;

CREATE TABLE members (
    centre_id TEXT NOT NULL PRIMARY KEY CHECK (length(centre_id) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    unit_code TEXT NOT NULL,
    unit_from TEXT NOT NULL CHECK (unit_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    unit_name TEXT NOT NULL CHECK (length(unit_name) > 0)
) STRICT;

CREATE INDEX members_unit ON members (unit_code, unit_from);

CREATE TABLE seals_on_register (
    public_key TEXT NOT NULL PRIMARY KEY CHECK (length(public_key) = 64),
    centre_id TEXT NOT NULL REFERENCES members (centre_id),
    digits TEXT NOT NULL CHECK (length(digits) = 35),
    enrolled_on TEXT NOT NULL CHECK (enrolled_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX seals_centre ON seals_on_register (centre_id);

CREATE TABLE contacts (
    unit_code TEXT NOT NULL,
    unit_from TEXT NOT NULL CHECK (unit_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    contact_name TEXT,
    phone TEXT,
    note TEXT,
    is_expected INTEGER NOT NULL CHECK (is_expected IN (0, 1)),
    PRIMARY KEY (unit_code, unit_from)
) STRICT;

CREATE TABLE confirmations (
    bundle_id TEXT NOT NULL CHECK (length(bundle_id) = 64),
    centre_id TEXT NOT NULL CHECK (length(centre_id) > 0),
    lineage TEXT NOT NULL CHECK (length(lineage) > 0),
    letting TEXT NOT NULL CHECK (letting IN ('lineage', 'chosen')),
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    confirmed_on TEXT NOT NULL CHECK (confirmed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    PRIMARY KEY (bundle_id, letting)
) STRICT;

CREATE INDEX confirmations_centre ON confirmations (centre_id);

CREATE TABLE reviews (
    bundle_id TEXT NOT NULL PRIMARY KEY REFERENCES arrivals (bundle_id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('nhan', 'tra-lai')),
    decided_on TEXT NOT NULL CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT,
    round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 999999999)
) STRICT;

CREATE TABLE remarks (
    bundle_id TEXT NOT NULL REFERENCES reviews (bundle_id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 999),
    "table" TEXT,
    "row" TEXT,
    "column" TEXT,
    place TEXT NOT NULL CHECK (length(place) > 0),
    rule TEXT,
    seen TEXT,
    text TEXT NOT NULL CHECK (length(text) > 0),
    PRIMARY KEY (bundle_id, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE papers_seen (
    bundle_id TEXT NOT NULL PRIMARY KEY REFERENCES arrivals (bundle_id) ON DELETE CASCADE,
    seen_on TEXT NOT NULL CHECK (seen_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- A receipt that was signed stays known even when the layer it answered is taken out.
CREATE TABLE issued_receipts (
    receipt_id TEXT NOT NULL PRIMARY KEY CHECK (length(receipt_id) = 64),
    bundle_id TEXT NOT NULL CHECK (length(bundle_id) = 64),
    centre_id TEXT NOT NULL CHECK (length(centre_id) > 0),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 99),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999999999),
    code TEXT NOT NULL CHECK (length(code) = 8),
    file_name TEXT NOT NULL CHECK (length(file_name) > 0),
    verdict TEXT NOT NULL CHECK (verdict IN ('nhan', 'tra-lai')),
    remarks INTEGER NOT NULL CHECK (remarks BETWEEN 0 AND 999),
    issued_on TEXT NOT NULL CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 999999999)
) STRICT;

CREATE INDEX issued_receipts_bundle ON issued_receipts (bundle_id);
CREATE INDEX issued_receipts_quarter ON issued_receipts (quarter);

CREATE TRIGGER issued_receipts_stay_on_update BEFORE UPDATE ON issued_receipts
BEGIN SELECT RAISE(ABORT, 'report-sealed'); END;
CREATE TRIGGER issued_receipts_stay_on_delete BEFORE DELETE ON issued_receipts
BEGIN SELECT RAISE(ABORT, 'report-sealed'); END;

-- The office's seal as this centre compared it, and its receipts.
CREATE TABLE pinned_offices (
    public_key TEXT NOT NULL PRIMARY KEY CHECK (length(public_key) = 64),
    office_id TEXT NOT NULL CHECK (length(office_id) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    digits TEXT NOT NULL CHECK (length(digits) = 35),
    pinned_on TEXT NOT NULL CHECK (pinned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE received_receipts (
    receipt_id TEXT NOT NULL PRIMARY KEY CHECK (length(receipt_id) = 64),
    bundle_id TEXT NOT NULL CHECK (length(bundle_id) = 64),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    code TEXT NOT NULL CHECK (length(code) = 8),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999999999),
    file_name TEXT NOT NULL CHECK (length(file_name) > 0),
    taken_on TEXT NOT NULL CHECK (taken_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    -- The receipt as read from its signed tables, whole.
    receipt TEXT NOT NULL CHECK (length(receipt) > 0),
    -- Positions of remarks that were worked on, ascending, as a JSON list.
    done TEXT NOT NULL CHECK (length(done) > 0)
) STRICT;

CREATE INDEX received_receipts_quarter ON received_receipts (quarter);

-- The layers: every row of every table of a bundle, as sealed.

CREATE TABLE layer_trung_tam (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "centre_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_from" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "parent_name" TEXT,
    "area_class" TEXT NOT NULL,
    "account_kind" TEXT NOT NULL,
    "has_seal" INTEGER NOT NULL,
    "office_id" TEXT NOT NULL,
    "office_name" TEXT NOT NULL,
    "first_on" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT NOT NULL,
    "is_sample" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_nhan_su (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "post_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "is_female" INTEGER,
    "birth_year" INTEGER,
    "main_job" TEXT,
    "role" TEXT NOT NULL,
    "decision_no" TEXT,
    "decision_on" TEXT,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT,
    "end_reason" TEXT,
    "sending_school" TEXT,
    "is_trained" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_co_so_vat_chat (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "facility_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "usable" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "acquired_on" TEXT,
    "source_code" TEXT,
    "value_vnd" INTEGER,
    "note" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_hoat_dong (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "activity_id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "sessions" INTEGER NOT NULL,
    "place" TEXT,
    "partner" TEXT,
    "turns" INTEGER NOT NULL,
    "turns_female" INTEGER,
    "turns_minority" INTEGER,
    "persons" INTEGER,
    "speaker" TEXT,
    "cost_vnd" INTEGER,
    "source_code" TEXT,
    "evidence" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_nguon_kinh_phi (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "source_code" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opening_vnd" INTEGER NOT NULL,
    "allotted_year_vnd" INTEGER,
    "received_vnd" INTEGER NOT NULL,
    "received_year_vnd" INTEGER NOT NULL,
    "spent_vnd" INTEGER NOT NULL,
    "spent_year_vnd" INTEGER NOT NULL,
    "closing_vnd" INTEGER NOT NULL,
    "allows_allowance" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_so_du (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "opening_vnd" INTEGER NOT NULL,
    "in_vnd" INTEGER NOT NULL,
    "out_vnd" INTEGER NOT NULL,
    "closing_vnd" INTEGER NOT NULL,
    "lowest_vnd" INTEGER NOT NULL,
    "lowest_on" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_chung_tu (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "voucher_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "payee" TEXT,
    "reason" TEXT NOT NULL,
    "source_code" TEXT,
    "budget_code" TEXT,
    "amount_vnd" INTEGER NOT NULL,
    "documents" INTEGER NOT NULL,
    "is_void" INTEGER NOT NULL,
    "void_reason" TEXT,
    "reverses" TEXT,
    "allowance_month" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_so_quy (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "in_vnd" INTEGER NOT NULL,
    "out_vnd" INTEGER NOT NULL,
    "balance_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_phu_cap (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "coefficient" TEXT,
    "base_vnd" INTEGER,
    "amount_vnd" INTEGER NOT NULL,
    "paid_vnd" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "in_force_from" TEXT NOT NULL,
    "is_verified" INTEGER NOT NULL,
    "voucher" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_kiem_quy (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "counted_on" TEXT NOT NULL,
    "counted_vnd" INTEGER NOT NULL,
    "book_vnd" INTEGER NOT NULL,
    "difference_vnd" INTEGER NOT NULL,
    "reason" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_ket_qua_kiem_tra (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "explanation" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE INDEX layer_nhan_su_post ON layer_nhan_su (layer, post_id);
CREATE INDEX layer_phu_cap_name ON layer_phu_cap (full_name, month);
