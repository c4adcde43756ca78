-- What becomes of sealed reports, of bundles taken out and of receipts on their way.

-- A sealed report left the house: copied to a stick and read back there, or handed in by hand.
CREATE TABLE hand_ins (
    bundle_id TEXT NOT NULL REFERENCES sealed_reports (bundle_id),
    way TEXT NOT NULL CHECK (way IN ('usb', 'tay')),
    done_on TEXT NOT NULL CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    place TEXT,
    PRIMARY KEY (bundle_id, way)
) STRICT;

-- A bundle whose layer was taken out: what it was, why, and whether its stamped paper lay here.
CREATE TABLE taken_out (
    bundle_id TEXT NOT NULL PRIMARY KEY CHECK (length(bundle_id) = 64),
    centre_id TEXT NOT NULL CHECK (length(centre_id) > 0),
    centre_name TEXT NOT NULL CHECK (length(centre_name) > 0),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 99),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999999999),
    ma_so_lieu TEXT NOT NULL CHECK (length(ma_so_lieu) = 8),
    file_name TEXT NOT NULL CHECK (length(file_name) > 0),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    paper_seen_on TEXT CHECK (paper_seen_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    taken_out_on TEXT NOT NULL CHECK (taken_out_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX taken_out_centre ON taken_out (centre_id, quarter);

-- A receipt was copied to a stick and read back from it.
CREATE TABLE receipt_copies (
    receipt_id TEXT NOT NULL PRIMARY KEY REFERENCES issued_receipts (receipt_id),
    copied_on TEXT NOT NULL CHECK (copied_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    place TEXT
) STRICT;

-- The number on a receipt's paper, within office and year; receipts of before bear their sequence.
ALTER TABLE issued_receipts ADD COLUMN number INTEGER CHECK (number BETWEEN 1 AND 999999);
