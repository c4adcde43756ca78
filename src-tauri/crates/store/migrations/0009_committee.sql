-- The steering committee: each decision names all who belong to it from its day on.
CREATE TABLE committee_decisions (
    committee_id TEXT NOT NULL PRIMARY KEY CHECK (length(committee_id) = 32),
    change TEXT NOT NULL CHECK (length(change) > 0),
    number TEXT NOT NULL CHECK (length(number) > 0),
    signed_on TEXT NOT NULL CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    authority TEXT NOT NULL CHECK (length(authority) > 0),
    -- Two decisions never begin on one day: the later day tells which counts.
    from_on TEXT NOT NULL UNIQUE CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT CHECK (length(note) > 0)
) STRICT;

CREATE TABLE committee_members (
    committee_id TEXT NOT NULL REFERENCES committee_decisions (committee_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    full_name TEXT NOT NULL CHECK (length(full_name) > 0),
    body TEXT NOT NULL CHECK (length(body) > 0),
    title TEXT CHECK (length(title) > 0),
    role TEXT NOT NULL CHECK (length(role) > 0),
    PRIMARY KEY (committee_id, position)
) STRICT;

-- Its meetings, and what each resolved to be done.
CREATE TABLE committee_meetings (
    meeting_id TEXT NOT NULL PRIMARY KEY CHECK (length(meeting_id) = 32),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    subject TEXT NOT NULL CHECK (length(subject) > 0),
    present INTEGER CHECK (present BETWEEN 0 AND 999999),
    minutes TEXT CHECK (length(minutes) > 0)
) STRICT;

CREATE TABLE committee_resolutions (
    meeting_id TEXT NOT NULL REFERENCES committee_meetings (meeting_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    what TEXT NOT NULL CHECK (length(what) > 0),
    who TEXT CHECK (length(who) > 0),
    due_on TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    done_on TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    PRIMARY KEY (meeting_id, position)
) STRICT;

CREATE INDEX committee_meetings_day ON committee_meetings (held_on);

-- With which body an activity was held, beside its name.
ALTER TABLE activities ADD COLUMN partner_body TEXT CHECK (length(partner_body) > 0);

-- Who decided on a post.
ALTER TABLE posts ADD COLUMN authority TEXT CHECK (length(authority) > 0);

-- The same as a report tells them, since version 6.
ALTER TABLE layer_nhan_su ADD COLUMN "authority" TEXT;
ALTER TABLE layer_hoat_dong ADD COLUMN "partner_body" TEXT;

CREATE TABLE layer_ban_chi_dao (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "title" TEXT,
    "role" TEXT NOT NULL,
    "decision_no" TEXT NOT NULL,
    "decision_on" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_hop_ban_chi_dao (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "present" INTEGER,
    "minutes" TEXT,
    "what" TEXT,
    "who" TEXT,
    "due_on" TEXT,
    "done_on" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
