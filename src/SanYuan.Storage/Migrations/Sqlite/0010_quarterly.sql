-- The report meeting of a quarter (2019-Q4): proposed, called, or dropped. Days and times are the county's. What was moved after it was called
-- stands with the meeting.
CREATE TABLE quarterly_meetings (
    quarter     TEXT NOT NULL PRIMARY KEY,
    held_on     TEXT NOT NULL,
    held_at     TEXT NOT NULL,
    place       TEXT NOT NULL,
    status      TEXT NOT NULL,
    revision    INTEGER NOT NULL,
    meeting_id  INTEGER REFERENCES meetings (id),
    changed_at  TEXT NOT NULL,
    -- Null as long as nobody of the office has changed or decided it.
    changed_by  INTEGER REFERENCES people (id)
);

-- What an appointee reports of a quarter, every version of it; the first is drafted from the ledger.
CREATE TABLE quarterly_summaries (
    person_id   INTEGER NOT NULL REFERENCES people (id),
    quarter     TEXT NOT NULL,
    version     INTEGER NOT NULL,
    state       TEXT NOT NULL,
    text        TEXT NOT NULL,
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    PRIMARY KEY (person_id, quarter, version)
);
CREATE INDEX quarterly_summaries_by_quarter ON quarterly_summaries (quarter, person_id, version);

-- Measures decided at a report meeting, in the office's own words; status: open, done, dropped.
CREATE TABLE quarterly_measures (
    number       INTEGER PRIMARY KEY,
    quarter      TEXT NOT NULL,
    meeting_id   INTEGER REFERENCES meetings (id),
    text         TEXT NOT NULL,
    due_on       TEXT NOT NULL,
    status       TEXT NOT NULL,
    told_by      INTEGER NOT NULL REFERENCES people (id),
    told_at      TEXT NOT NULL,
    channel      TEXT NOT NULL,
    message_id   TEXT NOT NULL,
    -- The day on which its people were reminded of its last day; null again when that is moved.
    reminded_on  TEXT
);
CREATE INDEX quarterly_measures_open ON quarterly_measures (due_on) WHERE status = 'open';
CREATE INDEX quarterly_measures_by_quarter ON quarterly_measures (quarter);

-- Who is responsible: a person or a unit, in the order told.
CREATE TABLE quarterly_measure_owners (
    number     INTEGER NOT NULL REFERENCES quarterly_measures (number),
    place      INTEGER NOT NULL,
    person_id  INTEGER REFERENCES people (id),
    unit_id    INTEGER REFERENCES units (id),
    PRIMARY KEY (number, place)
);

-- Every step of a measure, with who made it, when, and by which message; the first is its entry.
CREATE TABLE quarterly_measure_changes (
    number      INTEGER NOT NULL REFERENCES quarterly_measures (number),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    due_on      TEXT NOT NULL,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    PRIMARY KEY (number, sequence)
);
