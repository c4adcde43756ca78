-- Teachers sent to the centre, with what lengthened their stay; courses and who went to them.
CREATE TABLE secondments (
    secondment_id TEXT NOT NULL PRIMARY KEY CHECK (length(secondment_id) = 32),
    person_id TEXT NOT NULL REFERENCES people (person_id),
    school TEXT NOT NULL CHECK (length(school) > 0),
    level TEXT NOT NULL CHECK (length(level) > 0),
    subject TEXT CHECK (length(subject) > 0),
    -- Of the working time, in hundredths.
    share INTEGER NOT NULL CHECK (share BETWEEN 1 AND 100),
    decision_no TEXT NOT NULL CHECK (length(decision_no) > 0),
    decision_on TEXT NOT NULL CHECK (decision_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    authority TEXT NOT NULL CHECK (length(authority) > 0),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_on TEXT CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    end_reason TEXT CHECK (length(end_reason) > 0),
    protected TEXT CHECK (length(protected) > 0),
    protected_until TEXT CHECK (protected_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT CHECK (length(note) > 0),
    CHECK (until_on >= from_on),
    CHECK (ended_on >= from_on),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK ((protected IS NULL) = (protected_until IS NULL))
) STRICT;

CREATE TABLE secondment_extensions (
    secondment_id TEXT NOT NULL REFERENCES secondments (secondment_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    decision_no TEXT NOT NULL CHECK (length(decision_no) > 0),
    decision_on TEXT NOT NULL CHECK (decision_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_on TEXT NOT NULL CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    PRIMARY KEY (secondment_id, position)
) STRICT;

CREATE INDEX secondments_person ON secondments (person_id);

CREATE TABLE layer_biet_phai (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "secondment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "subject" TEXT,
    "share" INTEGER NOT NULL,
    "decision_no" TEXT,
    "decision_on" TEXT,
    "authority" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT,
    "extensions" INTEGER NOT NULL,
    "extension_no" TEXT,
    "extension_on" TEXT,
    "ended_on" TEXT,
    "end_reason" TEXT,
    "protected" TEXT,
    "protected_until" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE trainings (
    training_id TEXT NOT NULL PRIMARY KEY CHECK (length(training_id) = 32),
    title TEXT NOT NULL CHECK (length(title) > 0),
    topic TEXT NOT NULL CHECK (length(topic) > 0),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_on TEXT NOT NULL CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 999999),
    by_whom TEXT NOT NULL CHECK (length(by_whom) > 0),
    place TEXT CHECK (length(place) > 0),
    certificate TEXT CHECK (length(certificate) > 0),
    note TEXT CHECK (length(note) > 0),
    CHECK (to_on >= from_on)
) STRICT;

CREATE TABLE trainees (
    training_id TEXT NOT NULL REFERENCES trainings (training_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    person_id TEXT NOT NULL REFERENCES people (person_id),
    certificate_no TEXT CHECK (length(certificate_no) > 0),
    PRIMARY KEY (training_id, position),
    UNIQUE (training_id, person_id)
) STRICT;

CREATE INDEX trainees_person ON trainees (person_id);

CREATE TABLE layer_tap_huan (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "training_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "by_whom" TEXT NOT NULL,
    "place" TEXT,
    "certificate" TEXT,
    "certificate_no" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
