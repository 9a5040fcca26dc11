-- Who told an entry: its appointee, or a colleague who told it for them.
ALTER TABLE activities ADD COLUMN reported_by INTEGER REFERENCES people (id);
UPDATE activities SET reported_by = person_id;
CREATE INDEX activities_for_others ON activities (reported_by, id) WHERE reported_by <> person_id;

-- Told more than three days after the day it tells of.
ALTER TABLE activities ADD COLUMN late INTEGER NOT NULL DEFAULT 0;

-- Every state a changed entry was ever in, with who made it so, when, and by which message. An entry that was never changed has no row here:
-- it is its own first version.
CREATE TABLE activity_versions (
    activity_id   INTEGER NOT NULL REFERENCES activities (id),
    version       INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    changed_by    INTEGER NOT NULL REFERENCES people (id),
    changed_at    TEXT NOT NULL,
    -- Null only where an entry was withdrawn before versions were kept.
    channel       TEXT,
    message_id    TEXT,
    unit_id       INTEGER NOT NULL REFERENCES units (id),
    held_on       TEXT NOT NULL,
    ended_on      TEXT,
    held_at       TEXT,
    type          TEXT,
    supervision   TEXT,
    participants  INTEGER,
    late          INTEGER NOT NULL,
    PRIMARY KEY (activity_id, version)
);

INSERT INTO activity_versions
SELECT id, 1, 'recorded', person_id, recorded_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, 0
FROM activities WHERE version > 1;
INSERT INTO activity_versions
SELECT id, version, 'withdrawn', person_id, withdrawn_at, NULL, NULL, unit_id, held_on, ended_on, held_at, type, supervision, participants, 0
FROM activities WHERE status = 'withdrawn' AND version > 1;

-- The versions of its entry in which a finding stands: from the one that added it until before the one that removed it.
ALTER TABLE findings ADD COLUMN added_in INTEGER NOT NULL DEFAULT 1;
ALTER TABLE findings ADD COLUMN removed_in INTEGER;

-- What a report still lacks before it can be recorded; one open question a person.
CREATE TABLE questions (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    telling     TEXT NOT NULL,
    kind        TEXT NOT NULL,
    statement   INTEGER NOT NULL,
    candidates  TEXT NOT NULL,
    asked_at    TEXT NOT NULL,
    lapses_at   TEXT NOT NULL,
    status      TEXT NOT NULL
);
CREATE UNIQUE INDEX questions_open ON questions (person_id) WHERE status = 'open';
