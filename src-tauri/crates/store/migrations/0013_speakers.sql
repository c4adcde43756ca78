-- Speakers and other collaborators, what of vouchers was paid to whom; personal values have a salt beside them.

-- The journal keeps of a personal value only SHA-256(salt || value). The salts of what stands already are drawn here:
-- its lines of before tell those values anyway.
ALTER TABLE people ADD COLUMN phone_salt TEXT CHECK (length(phone_salt) = 32);

UPDATE people SET phone_salt = lower(hex(randomblob(16))) WHERE phone IS NOT NULL;

CREATE TABLE collaborators (
    collaborator_id TEXT NOT NULL PRIMARY KEY CHECK (length(collaborator_id) = 32),
    full_name TEXT NOT NULL CHECK (length(full_name) > 0),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    -- Codes, the first told first: ["suc-khoe","nghe"].
    fields TEXT NOT NULL CHECK (length(fields) > 0),
    is_female INTEGER CHECK (is_female IN (0, 1)),
    workplace TEXT CHECK (length(workplace) > 0),
    qualification TEXT CHECK (length(qualification) > 0),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_on TEXT CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    phone TEXT CHECK (length(phone) > 0),
    phone_salt TEXT CHECK (length(phone_salt) = 32),
    birth_on TEXT CHECK (birth_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    birth_on_salt TEXT CHECK (length(birth_on_salt) = 32),
    note TEXT CHECK (length(note) > 0),
    CHECK (to_on >= from_on),
    CHECK ((phone IS NULL) = (phone_salt IS NULL)),
    CHECK ((birth_on IS NULL) = (birth_on_salt IS NULL))
) STRICT;

-- Whom an activity names of them.
CREATE TABLE activity_speakers (
    activity_id TEXT NOT NULL REFERENCES activities (activity_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    collaborator_id TEXT NOT NULL REFERENCES collaborators (collaborator_id),
    PRIMARY KEY (activity_id, position),
    UNIQUE (activity_id, collaborator_id)
) STRICT;

CREATE INDEX activity_speakers_collaborator ON activity_speakers (collaborator_id);

-- Told of a voucher whenever it becomes known; the voucher stays as it was posted.
CREATE TABLE speaker_payments (
    voucher_id TEXT NOT NULL REFERENCES vouchers (voucher_id),
    collaborator_id TEXT NOT NULL REFERENCES collaborators (collaborator_id),
    amount_vnd INTEGER NOT NULL CHECK (amount_vnd BETWEEN 1 AND 999999999999999),
    PRIMARY KEY (voucher_id, collaborator_id)
) STRICT;

CREATE INDEX speaker_payments_collaborator ON speaker_payments (collaborator_id);

-- The same as a report tells them, since version 7.
CREATE TABLE layer_nguoi_cong_tac (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "collaborator_id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "second_field" TEXT,
    "third_field" TEXT,
    "workplace" TEXT,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT,
    "times" INTEGER NOT NULL,
    "paid_vnd" INTEGER NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;
