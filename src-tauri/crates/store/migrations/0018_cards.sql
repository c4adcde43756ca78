-- Cards of seals typed before the sticks come, and the day of the next call.

CREATE TABLE cards (
    unit_code TEXT NOT NULL CHECK (length(unit_code) > 0),
    unit_from TEXT NOT NULL CHECK (unit_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    -- One key has one owner: a card typed for two units is a slip of the hand.
    digits TEXT NOT NULL UNIQUE CHECK (length(digits) = 35),
    typed_on TEXT NOT NULL CHECK (typed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    PRIMARY KEY (unit_code, unit_from)
) STRICT;

ALTER TABLE contacts ADD COLUMN call_on TEXT CHECK (call_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
