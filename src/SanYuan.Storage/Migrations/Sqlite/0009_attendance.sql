-- The meeting an entry tells of; worked out from person, unit and day, again at each correction.
ALTER TABLE activities ADD COLUMN meeting_id INTEGER REFERENCES meetings (id);
CREATE INDEX activities_by_meeting ON activities (meeting_id) WHERE meeting_id IS NOT NULL;

-- Where a unit is, degrees to a thousandth (about 100 m), as the office's roster tells; null when it does not.
ALTER TABLE units ADD COLUMN latitude REAL;
ALTER TABLE units ADD COLUMN longitude REAL;

-- Who said of whom that they came, or did not. Nothing is ever changed here: of each side the newest statement counts, and one that rests on an entry
-- only while that entry stands and tells of this meeting. side: unit, person; how: list, location, report, word. Coordinates are never kept.
CREATE TABLE attendance (
    id           INTEGER PRIMARY KEY,
    meeting_id   INTEGER NOT NULL REFERENCES meetings (id),
    person_id    INTEGER NOT NULL REFERENCES people (id),
    side         TEXT NOT NULL,
    present      INTEGER NOT NULL,
    how          TEXT NOT NULL,
    distance     TEXT,
    activity_id  INTEGER REFERENCES activities (id),
    told_by      INTEGER NOT NULL REFERENCES people (id),
    told_at      TEXT NOT NULL,
    channel      TEXT NOT NULL,
    message_id   TEXT NOT NULL
);
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, person_id);

-- Each time signing in by place was switched on or off; the newest row counts, none means off.
CREATE TABLE location_sign_in (
    id          INTEGER PRIMARY KEY,
    is_on       INTEGER NOT NULL,
    reason      TEXT,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);

-- Who was asked after a meeting what they found, once.
CREATE TABLE follow_ups (
    meeting_id  INTEGER NOT NULL REFERENCES meetings (id),
    person_id   INTEGER NOT NULL REFERENCES people (id),
    asked_at    TEXT NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX follow_ups_by_person ON follow_ups (person_id, asked_at);

-- Meetings already called are followed up as well, unless their time has passed.
INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at)
SELECT id, sequence, 'follow_up', strftime('%Y-%m-%dT%H:%M:%fZ', busy_until, '+30 minutes') FROM meetings
WHERE status IN ('planned', 'moved') AND unit_id IS NOT NULL AND starts_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now');
