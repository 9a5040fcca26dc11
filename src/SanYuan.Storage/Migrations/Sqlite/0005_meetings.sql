-- A meeting may have an end; until when its people are taken is known in any case (without an end told, an hour and a half).
ALTER TABLE meetings ADD COLUMN ends_at TEXT;
ALTER TABLE meetings ADD COLUMN busy_until TEXT;
UPDATE meetings SET busy_until = strftime('%Y-%m-%dT%H:%M:%fZ', starts_at, '+90 minutes');

-- How often it was changed since it was called: the sequence of its calendar entry.
ALTER TABLE meetings ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN changed_at TEXT;

DROP INDEX meetings_by_start;
CREATE INDEX meetings_ahead ON meetings (starts_at) WHERE status IN ('planned', 'moved');
CREATE UNIQUE INDEX meetings_by_program ON meetings (message_id) WHERE channel = 'api';

-- What each change replaced, with who made it, when, and by which message.
CREATE TABLE meeting_changes (
    meeting_id  INTEGER NOT NULL REFERENCES meetings (id),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    starts_at   TEXT NOT NULL,
    ends_at     TEXT,
    place       TEXT,
    reason      TEXT,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    PRIMARY KEY (meeting_id, sequence)
);

-- Who was invited in place of whom; null for everybody invited by the caller.
ALTER TABLE invitations ADD COLUMN substitute_for INTEGER REFERENCES people (id);

-- What is said of a meeting at a set time, worked out anew when it is called or moved; done_at once it was said, or came too late to be.
CREATE TABLE meeting_reminders (
    meeting_id  INTEGER NOT NULL REFERENCES meetings (id),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    due_at      TEXT NOT NULL,
    done_at     TEXT,
    PRIMARY KEY (meeting_id, sequence, kind)
);
CREATE INDEX meeting_reminders_due ON meeting_reminders (due_at) WHERE done_at IS NULL;
INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at)
SELECT id, 0, 'day', strftime('%Y-%m-%dT%H:%M:%fZ', starts_at, '-1 day') FROM meetings WHERE status = 'planned' AND called_at <= strftime('%Y-%m-%dT%H:%M:%fZ', starts_at, '-1 day');
INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at)
SELECT id, 0, 'hour', strftime('%Y-%m-%dT%H:%M:%fZ', starts_at, '-1 hour') FROM meetings WHERE status = 'planned' AND called_at <= strftime('%Y-%m-%dT%H:%M:%fZ', starts_at, '-1 hour');

-- Who heard of a meeting early, in the reminder of another one.
CREATE TABLE meeting_reminders_told (
    meeting_id  INTEGER NOT NULL REFERENCES meetings (id),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    PRIMARY KEY (meeting_id, sequence, kind, person_id)
);

-- A meeting on its way that waits for one word of its caller; one open question a person.
CREATE TABLE meeting_plans (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    meeting     TEXT NOT NULL,
    doubt       TEXT NOT NULL,
    options     TEXT NOT NULL,
    asked_at    TEXT NOT NULL,
    lapses_at   TEXT NOT NULL,
    status      TEXT NOT NULL
);
CREATE UNIQUE INDEX meeting_plans_open ON meeting_plans (person_id) WHERE status = 'open';
