-- Files that lie with records. The files themselves lie in `tep/`, under their hash; a record has none of their bytes.
CREATE TABLE attachments (
    attachment_id TEXT NOT NULL PRIMARY KEY CHECK (length(attachment_id) = 32),
    of_kind TEXT NOT NULL CHECK (length(of_kind) > 0),
    of_key TEXT NOT NULL CHECK (length(of_key) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    media TEXT NOT NULL CHECK (length(media) > 0),
    added_on TEXT NOT NULL CHECK (added_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT CHECK (length(note) > 0)
) STRICT;

CREATE INDEX attachments_of ON attachments (of_key);

-- The same as a report tells them, since version 7.
CREATE TABLE layer_tep_dinh_kem (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "attachment_id" TEXT NOT NULL,
    "of_table" TEXT NOT NULL,
    "of_row" TEXT NOT NULL,
    "called" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "added_on" TEXT NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
