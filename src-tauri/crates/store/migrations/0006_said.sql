-- What was said of findings, and who read it.

-- The values a query showed when it was explained: of other values the explanation says nothing.
ALTER TABLE explanations ADD COLUMN shown TEXT CHECK (json_valid(shown));

-- Who concluded, and which findings stood open then; none where a program of before wrote it down.
ALTER TABLE reviews ADD COLUMN decided_by TEXT CHECK (length(decided_by) > 0);
ALTER TABLE reviews ADD COLUMN known TEXT CHECK (json_valid(known));

-- Explanations of a centre that a person of the office read and accepted.
CREATE TABLE explanations_read (
    bundle_id TEXT NOT NULL REFERENCES arrivals (bundle_id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (length(rule) > 0),
    "row" TEXT NOT NULL CHECK (length("row") > 0),
    text TEXT NOT NULL CHECK (length(text) > 0),
    read_on TEXT NOT NULL CHECK (read_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    PRIMARY KEY (bundle_id, rule, "row")
) STRICT;
