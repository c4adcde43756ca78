-- The book. Amounts are whole đồng; days, months and quarters are ISO texts, which order as time.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
    key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64),
    body TEXT NOT NULL CHECK (length(body) <= 65536),
    kept_at TEXT NOT NULL
) STRICT;

-- Every act of a person; each line is chained to the one before it.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    act_id TEXT NOT NULL UNIQUE CHECK (length(act_id) = 32),
    at TEXT NOT NULL,
    act TEXT NOT NULL CHECK (length(act) > 0),
    subject TEXT NOT NULL,
    changes TEXT NOT NULL,
    undoes TEXT REFERENCES journal (act_id),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;

-- Which records an act touched, so that a record can tell its history.
CREATE TABLE journal_records (
    seq INTEGER NOT NULL REFERENCES journal (seq),
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (kind, key, seq)
) STRICT;

CREATE TABLE profile (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    centre_id TEXT NOT NULL CHECK (length(centre_id) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    unit_code TEXT NOT NULL,
    unit_from TEXT NOT NULL CHECK (unit_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    unit_name TEXT NOT NULL CHECK (length(unit_name) > 0),
    parent_name TEXT,
    area_class TEXT NOT NULL CHECK (length(area_class) > 0),
    account_kind TEXT NOT NULL CHECK (length(account_kind) > 0),
    has_seal INTEGER NOT NULL CHECK (has_seal IN (0, 1)),
    office_id TEXT NOT NULL CHECK (length(office_id) > 0),
    office_name TEXT NOT NULL CHECK (length(office_name) > 0),
    first_on TEXT NOT NULL CHECK (first_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    allowance_decision TEXT,
    classes_before INTEGER NOT NULL CHECK (classes_before BETWEEN 0 AND 999999999),
    turns_before INTEGER NOT NULL CHECK (turns_before BETWEEN 0 AND 999999999)
) STRICT;

CREATE TABLE people (
    person_id TEXT NOT NULL PRIMARY KEY CHECK (length(person_id) = 32),
    full_name TEXT NOT NULL CHECK (length(full_name) > 0),
    is_female INTEGER CHECK (is_female IN (0, 1)),
    birth_year INTEGER CHECK (birth_year BETWEEN 0 AND 999999999),
    main_job TEXT,
    phone TEXT,
    is_trained INTEGER NOT NULL CHECK (is_trained IN (0, 1)),
    note TEXT
) STRICT;

CREATE TABLE posts (
    post_id TEXT NOT NULL PRIMARY KEY CHECK (length(post_id) = 32),
    person_id TEXT NOT NULL CHECK (length(person_id) = 32) REFERENCES people (person_id),
    role TEXT NOT NULL CHECK (length(role) > 0),
    decision_no TEXT,
    decision_on TEXT CHECK (decision_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_on TEXT CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    end_reason TEXT,
    sending_school TEXT,
    salary_vnd INTEGER CHECK (salary_vnd BETWEEN 0 AND 999999999999999),
    position_vnd INTEGER CHECK (position_vnd BETWEEN 0 AND 999999999999999),
    seniority_vnd INTEGER CHECK (seniority_vnd BETWEEN 0 AND 999999999999999),
    CHECK (to_on IS NULL OR to_on >= from_on),
    CHECK ((salary_vnd IS NULL) = (position_vnd IS NULL)),
    CHECK ((salary_vnd IS NULL) = (seniority_vnd IS NULL))
) STRICT;

CREATE TABLE facilities (
    facility_id TEXT NOT NULL PRIMARY KEY CHECK (length(facility_id) = 32),
    category TEXT NOT NULL CHECK (length(category) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 999999999),
    usable INTEGER NOT NULL CHECK (usable BETWEEN 0 AND 999999999),
    relation TEXT NOT NULL CHECK (length(relation) > 0),
    condition TEXT NOT NULL CHECK (length(condition) > 0),
    acquired_on TEXT CHECK (acquired_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    source_class TEXT,
    value_vnd INTEGER CHECK (abs(value_vnd) <= 999999999999999),
    note TEXT
) STRICT;

CREATE TABLE activities (
    activity_id TEXT NOT NULL PRIMARY KEY CHECK (length(activity_id) = 32),
    "group" TEXT NOT NULL CHECK (length("group") > 0),
    form TEXT NOT NULL CHECK (length(form) > 0),
    title TEXT NOT NULL CHECK (length(title) > 0),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 999999999),
    place TEXT,
    partner TEXT,
    turns INTEGER NOT NULL CHECK (turns BETWEEN 0 AND 999999999),
    turns_female INTEGER CHECK (turns_female BETWEEN 0 AND 999999999),
    turns_minority INTEGER CHECK (turns_minority BETWEEN 0 AND 999999999),
    persons INTEGER CHECK (persons BETWEEN 0 AND 999999999),
    speaker TEXT,
    cost_vnd INTEGER CHECK (abs(cost_vnd) <= 999999999999999),
    source_class TEXT,
    evidence TEXT
) STRICT;

CREATE TABLE sources (
    source_id TEXT NOT NULL PRIMARY KEY CHECK (length(source_id) = 32),
    code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
    class TEXT NOT NULL CHECK (length(class) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    opening_cash_vnd INTEGER NOT NULL CHECK (abs(opening_cash_vnd) <= 999999999999999),
    opening_account_vnd INTEGER NOT NULL CHECK (abs(opening_account_vnd) <= 999999999999999),
    received_before_vnd INTEGER NOT NULL CHECK (abs(received_before_vnd) <= 999999999999999),
    spent_before_vnd INTEGER NOT NULL CHECK (abs(spent_before_vnd) <= 999999999999999),
    allotted_year_vnd INTEGER CHECK (abs(allotted_year_vnd) <= 999999999999999),
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
) STRICT;

CREATE TABLE vouchers (
    voucher_id TEXT NOT NULL PRIMARY KEY CHECK (length(voucher_id) = 32),
    series TEXT NOT NULL CHECK (series IN ('PT', 'PC', 'BC', 'BN', 'RT', 'GT')),
    year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 999999999),
    ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 0 AND 999999999),
    kind TEXT NOT NULL CHECK (kind IN ('thu', 'chi', 'rut', 'gui')),
    place TEXT NOT NULL CHECK (place IN ('tien-mat', 'tien-gui')),
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    payee TEXT,
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    source_id TEXT CHECK (length(source_id) = 32) REFERENCES sources (source_id),
    budget_code TEXT,
    amount_vnd INTEGER NOT NULL CHECK (abs(amount_vnd) <= 999999999999999),
    documents INTEGER NOT NULL CHECK (documents BETWEEN 0 AND 999999999),
    is_void INTEGER NOT NULL CHECK (is_void IN (0, 1)),
    void_reason TEXT,
    reverses TEXT CHECK (length(reverses) = 32) REFERENCES vouchers (voucher_id),
    allowance_month TEXT CHECK (allowance_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    is_printed INTEGER NOT NULL CHECK (is_printed IN (0, 1)),
    cash_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR cash_delta_vnd = 0),
    account_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR account_delta_vnd = 0),
    source_delta_vnd INTEGER NOT NULL CHECK (is_void = 0 OR source_delta_vnd = 0),
    UNIQUE (series, year, ordinal),
    CHECK (substr(day, 1, 4) = CAST(year AS TEXT)),
    CHECK (is_void = 0 OR void_reason IS NOT NULL),
    CHECK (source_id IS NOT NULL OR kind IN ('rut', 'gui'))
) STRICT;

CREATE TABLE explanations (
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    rule TEXT NOT NULL CHECK (length(rule) > 0),
    row TEXT NOT NULL CHECK (length(row) > 0),
    text TEXT NOT NULL CHECK (length(text) > 0),
    PRIMARY KEY (quarter, rule, row)
) STRICT;

CREATE TABLE quarters (
    quarter TEXT NOT NULL PRIMARY KEY CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 999999999),
    reason TEXT,
    report_number TEXT,
    signed_on TEXT CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    signed_ma_so_lieu TEXT,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL
) STRICT;

CREATE TABLE sealed_reports (
    bundle_id TEXT NOT NULL PRIMARY KEY CHECK (length(bundle_id) > 0),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 999999999),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 999999999),
    file_name TEXT NOT NULL CHECK (length(file_name) > 0),
    ma_so_lieu TEXT NOT NULL CHECK (length(ma_so_lieu) > 0),
    signed_on TEXT NOT NULL CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    sealed_at TEXT NOT NULL CHECK (length(sealed_at) > 0),
    supersedes TEXT,
    reason TEXT,
    size_bytes INTEGER NOT NULL CHECK (size_bytes BETWEEN 0 AND 999999999)
) STRICT;

CREATE TABLE allowance_sheets (
    month TEXT NOT NULL PRIMARY KEY CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    settled_on TEXT NOT NULL,
    voucher_id TEXT REFERENCES vouchers (voucher_id)
) STRICT;

CREATE TABLE allowance_lines (
    month TEXT NOT NULL REFERENCES allowance_sheets (month),
    post_id TEXT NOT NULL REFERENCES posts (post_id),
    position INTEGER NOT NULL,
    full_name TEXT NOT NULL CHECK (length(full_name) > 0),
    role TEXT NOT NULL CHECK (length(role) > 0),
    method TEXT NOT NULL CHECK (length(method) > 0),
    coefficient TEXT,
    base_vnd INTEGER CHECK (base_vnd BETWEEN 0 AND 999999999999999),
    base_instrument TEXT,
    base_from TEXT,
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd BETWEEN 0 AND 999999999999999),
    decision TEXT NOT NULL,
    instrument TEXT NOT NULL,
    in_force_from TEXT NOT NULL,
    is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    is_example INTEGER NOT NULL CHECK (is_example IN (0, 1)),
    PRIMARY KEY (month, post_id)
) STRICT;

CREATE TABLE cash_counts (
    counted_on TEXT NOT NULL PRIMARY KEY CHECK (counted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    counted_vnd INTEGER NOT NULL CHECK (counted_vnd BETWEEN 0 AND 999999999999999),
    book_vnd INTEGER NOT NULL CHECK (abs(book_vnd) <= 999999999999999),
    reason TEXT
) STRICT;

CREATE TABLE cash_notes (
    counted_on TEXT NOT NULL REFERENCES cash_counts (counted_on),
    value_vnd INTEGER NOT NULL CHECK (value_vnd > 0),
    count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 999999999),
    PRIMARY KEY (counted_on, value_vnd)
) STRICT;

CREATE INDEX posts_person ON posts (person_id);
CREATE INDEX activities_day ON activities (held_on);
CREATE INDEX vouchers_day ON vouchers (day, cash_delta_vnd, account_delta_vnd);
CREATE INDEX vouchers_source ON vouchers (source_id, day);
CREATE INDEX vouchers_reverses ON vouchers (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX vouchers_allowance ON vouchers (allowance_month) WHERE allowance_month IS NOT NULL;
CREATE INDEX explanations_quarter ON explanations (quarter);

-- A posted voucher keeps its numbers: only voiding and printing may be noted on it.
CREATE TRIGGER vouchers_are_posted BEFORE UPDATE ON vouchers
WHEN OLD.series IS NOT NEW.series OR OLD.year IS NOT NEW.year OR OLD.ordinal IS NOT NEW.ordinal
    OR OLD.kind IS NOT NEW.kind OR OLD.place IS NOT NEW.place OR OLD.day IS NOT NEW.day
    OR OLD.payee IS NOT NEW.payee OR OLD.reason IS NOT NEW.reason
    OR OLD.source_id IS NOT NEW.source_id OR OLD.budget_code IS NOT NEW.budget_code
    OR OLD.amount_vnd IS NOT NEW.amount_vnd OR OLD.documents IS NOT NEW.documents
    OR OLD.reverses IS NOT NEW.reverses OR OLD.allowance_month IS NOT NEW.allowance_month
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

CREATE TRIGGER journal_stays_on_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal-posted'); END;
CREATE TRIGGER journal_stays_on_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal-posted'); END;
CREATE TRIGGER sealed_reports_stay_on_update BEFORE UPDATE ON sealed_reports
BEGIN SELECT RAISE(ABORT, 'report-sealed'); END;
CREATE TRIGGER sealed_reports_stay_on_delete BEFORE DELETE ON sealed_reports
BEGIN SELECT RAISE(ABORT, 'report-sealed'); END;

-- A closed quarter takes nothing in and gives nothing away.
CREATE TRIGGER vouchers_closed_on_insert BEFORE INSERT ON vouchers
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.day BETWEEN first_on AND last_on)
    AND NOT EXISTS (SELECT 1 FROM vouchers WHERE voucher_id = NEW.voucher_id)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER vouchers_closed_on_update BEFORE UPDATE ON vouchers
WHEN (EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.day BETWEEN first_on AND last_on)
    OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.day BETWEEN first_on AND last_on))
    AND OLD.is_void IS NOT NEW.is_void
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER vouchers_closed_on_delete BEFORE DELETE ON vouchers
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.day BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;

CREATE TRIGGER activities_closed_on_insert BEFORE INSERT ON activities
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.held_on BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER activities_closed_on_update BEFORE UPDATE ON activities
WHEN (EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.held_on BETWEEN first_on AND last_on)
    OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.held_on BETWEEN first_on AND last_on))
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER activities_closed_on_delete BEFORE DELETE ON activities
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.held_on BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;

CREATE TRIGGER allowance_sheets_closed_on_insert BEFORE INSERT ON allowance_sheets
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.month || '-01' BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER allowance_sheets_closed_on_update BEFORE UPDATE ON allowance_sheets
WHEN (EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.month || '-01' BETWEEN first_on AND last_on)
    OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.month || '-01' BETWEEN first_on AND last_on))
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER allowance_sheets_closed_on_delete BEFORE DELETE ON allowance_sheets
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.month || '-01' BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;

CREATE TRIGGER allowance_lines_closed_on_insert BEFORE INSERT ON allowance_lines
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.month || '-01' BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER allowance_lines_closed_on_update BEFORE UPDATE ON allowance_lines
WHEN (EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.month || '-01' BETWEEN first_on AND last_on)
    OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.month || '-01' BETWEEN first_on AND last_on))
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER allowance_lines_closed_on_delete BEFORE DELETE ON allowance_lines
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.month || '-01' BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;

CREATE TRIGGER cash_counts_closed_on_insert BEFORE INSERT ON cash_counts
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.counted_on BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER cash_counts_closed_on_update BEFORE UPDATE ON cash_counts
WHEN (EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.counted_on BETWEEN first_on AND last_on)
    OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND NEW.counted_on BETWEEN first_on AND last_on))
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER cash_counts_closed_on_delete BEFORE DELETE ON cash_counts
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND OLD.counted_on BETWEEN first_on AND last_on)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;

CREATE TRIGGER explanations_closed_on_insert BEFORE INSERT ON explanations
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND quarter = NEW.quarter)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER explanations_closed_on_update BEFORE UPDATE ON explanations
WHEN (EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND quarter = OLD.quarter)
    OR EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND quarter = NEW.quarter))
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;
CREATE TRIGGER explanations_closed_on_delete BEFORE DELETE ON explanations
WHEN EXISTS (SELECT 1 FROM quarters WHERE is_closed = 1 AND quarter = OLD.quarter)
BEGIN SELECT RAISE(ABORT, 'quarter-closed'); END;

CREATE TABLE law_packs (
    pack_id TEXT NOT NULL PRIMARY KEY CHECK (length(pack_id) = 64),
    office_id TEXT NOT NULL CHECK (length(office_id) > 0),
    office_name TEXT NOT NULL CHECK (length(office_name) > 0),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
    edition TEXT NOT NULL CHECK (length(edition) = 64),
    applies_from TEXT NOT NULL CHECK (applies_from GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    issued_on TEXT NOT NULL CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    taken_on TEXT NOT NULL CHECK (taken_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ordinal INTEGER NOT NULL UNIQUE CHECK (ordinal > 0),
    note TEXT NOT NULL,
    file_name TEXT NOT NULL CHECK (length(file_name) > 0),
    content TEXT NOT NULL CHECK (length(content) > 0),
    UNIQUE (office_id, number)
) STRICT;

CREATE TABLE law_changes (
    path TEXT NOT NULL PRIMARY KEY CHECK (length(path) > 0),
    text TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) > 0),
    changed_on TEXT NOT NULL CHECK (changed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
