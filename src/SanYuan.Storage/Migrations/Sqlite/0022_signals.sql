-- What may mean that an entry was made up; for the office alone. kind: same_words, same_photo, told_before; status: open, cleared, lapsed.
CREATE TABLE signals (
    number          INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL,
    activity_id     INTEGER NOT NULL REFERENCES activities (id),
    -- The entry itself where there is no second one, so that the pair is unique in either case.
    other_id        INTEGER NOT NULL REFERENCES activities (id),
    status          TEXT NOT NULL,
    found_at        TEXT NOT NULL,
    -- The clearing that holds; null otherwise.
    cleared_by      INTEGER REFERENCES people (id),
    cleared_at      TEXT,
    cleared_reason  TEXT,
    UNIQUE (kind, activity_id, other_id)
);
CREATE INDEX signals_open ON signals (activity_id) WHERE status = 'open';
CREATE INDEX signals_open_by_other ON signals (other_id) WHERE status = 'open';

-- Every step of a signal: found, cleared, reopened, lapsed. Without a person where the service did it.
CREATE TABLE signal_changes (
    number      INTEGER NOT NULL REFERENCES signals (number),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    changed_by  INTEGER REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    reason      TEXT,
    channel     TEXT,
    message_id  TEXT,
    PRIMARY KEY (number, sequence)
);

-- What is compared of an entry: its words without dates, numbers and names of units, and their hash; both empty when they are few. version is the
-- one that was looked at last.
CREATE TABLE signal_texts (
    activity_id  INTEGER NOT NULL PRIMARY KEY REFERENCES activities (id),
    person_id    INTEGER NOT NULL REFERENCES people (id),
    told_at      TEXT NOT NULL,
    words        TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    version      INTEGER NOT NULL
);
CREATE INDEX signal_texts_by_person ON signal_texts (person_id, activity_id, told_at);
CREATE INDEX signal_texts_by_fingerprint ON signal_texts (fingerprint, activity_id, told_at) WHERE fingerprint <> '';

-- Pictures of entries; seen once they were compared.
CREATE TABLE signal_photos (
    attachment_id  INTEGER NOT NULL PRIMARY KEY REFERENCES attachments (id),
    activity_id    INTEGER NOT NULL REFERENCES activities (id),
    content_hash   TEXT NOT NULL,
    seen           INTEGER NOT NULL
);
CREATE INDEX signal_photos_by_hash ON signal_photos (content_hash, activity_id);
CREATE INDEX signal_photos_by_entry ON signal_photos (activity_id);

-- How far the ledger has been looked through; one row.
CREATE TABLE signal_progress (
    id             INTEGER NOT NULL PRIMARY KEY,
    activity_id    INTEGER NOT NULL,
    changed_since  TEXT NOT NULL,
    attachment_id  INTEGER NOT NULL
);
INSERT INTO signal_progress (id, activity_id, changed_since, attachment_id) VALUES (1, 0, '0001-01-01T00:00:00.000Z', 0);

-- Costs a correction a little, and a report nothing.
CREATE INDEX activity_versions_by_moment ON activity_versions (changed_at);
