-- Courses an office means to hold, and whom it invites: people as the reports name them.
CREATE TABLE courses (
    course_id TEXT NOT NULL PRIMARY KEY CHECK (length(course_id) = 32),
    title TEXT NOT NULL CHECK (length(title) > 0),
    topic TEXT NOT NULL CHECK (length(topic) > 0),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_on TEXT NOT NULL CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 999999),
    place TEXT CHECK (length(place) > 0),
    note TEXT CHECK (length(note) > 0),
    CHECK (to_on >= from_on)
) STRICT;

CREATE TABLE course_invitations (
    course_id TEXT NOT NULL REFERENCES courses (course_id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    centre_id TEXT NOT NULL CHECK (length(centre_id) > 0),
    person_id TEXT NOT NULL CHECK (length(person_id) > 0),
    full_name TEXT NOT NULL CHECK (length(full_name) > 0),
    PRIMARY KEY (course_id, position),
    UNIQUE (course_id, centre_id, person_id)
) STRICT;
