-- Which version of the tables a layer was written in, and the tables that came with version 2.

CREATE TABLE layer_versions (
    layer INTEGER NOT NULL PRIMARY KEY REFERENCES arrivals (layer) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 999999)
) STRICT;

-- Every layer of before was written in version 1.
INSERT INTO layer_versions (layer, version) SELECT layer, 1 FROM arrivals;

CREATE TABLE layer_kho_khan (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

CREATE TABLE layer_kien_nghi (
    layer INTEGER NOT NULL REFERENCES arrivals (layer) ON DELETE CASCADE,
    nth INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT,
    "asked_of" TEXT NOT NULL,
    PRIMARY KEY (layer, nth)
) WITHOUT ROWID, STRICT;

-- What a centre says of a quarter beside its figures.
CREATE TABLE concerns (
    quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 99999),
    kind TEXT NOT NULL CHECK (kind IN ('difficulty', 'request')),
    code TEXT NOT NULL CHECK (length(code) > 0),
    text TEXT,
    asked_of TEXT,
    PRIMARY KEY (quarter, position),
    CHECK ((kind = 'request') = (asked_of IS NOT NULL))
) STRICT;
