-- Somebody entered to be appointed in a role at a unit; the number is what people say (人选3). status: open, proposed, withdrawn.
CREATE TABLE candidates (
    number       INTEGER PRIMARY KEY,
    person_id    INTEGER NOT NULL REFERENCES people (id),
    role         TEXT NOT NULL,
    unit_id      INTEGER NOT NULL REFERENCES units (id),
    way          TEXT NOT NULL,
    -- The selecting unit that recommends; null when the office or the person does.
    selecting_unit_id  INTEGER REFERENCES units (id),
    status       TEXT NOT NULL,
    entered_by   INTEGER NOT NULL REFERENCES people (id),
    entered_at   TEXT NOT NULL,
    channel      TEXT NOT NULL,
    message_id   TEXT NOT NULL
);
CREATE INDEX candidates_open ON candidates (role) WHERE status = 'open';

-- Each time the office said whether a condition is met; of each condition the newest row counts. Rows are only ever added.
CREATE TABLE candidate_checks (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL REFERENCES candidates (number),
    condition   INTEGER NOT NULL,
    verdict     TEXT NOT NULL,
    note        TEXT,
    checked_by  INTEGER NOT NULL REFERENCES people (id),
    checked_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX candidate_checks_of ON candidate_checks (number, condition, id);

-- Appointments made in chat wait for their training (needs_training); those of roster files never did. A secondment makes an envoy or instructor a
-- supervisor of a sector for a period. A proposal that was taken back is kept, and no longer read.
ALTER TABLE appointments ADD COLUMN needs_training INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appointments ADD COLUMN secondment INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appointments ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

-- What the last roster file said of it. Only a cell that says something else than the last time is news, and stands against what was said in chat.
ALTER TABLE appointments ADD COLUMN filed_selecting_unit_id INTEGER REFERENCES units (id);
ALTER TABLE appointments ADD COLUMN filed_end TEXT;
ALTER TABLE appointments ADD COLUMN filed_trained TEXT;
ALTER TABLE appointments ADD COLUMN filed_way TEXT;
UPDATE appointments SET filed_selecting_unit_id = selecting_unit_id, filed_end = ends_on, filed_trained = trained_on, filed_way = way;

-- Every step of an appointment that was made in chat, with who made it, when, and by which message.
CREATE TABLE appointment_changes (
    appointment_id  INTEGER NOT NULL REFERENCES appointments (id),
    sequence        INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    day             TEXT NOT NULL,
    changed_by      INTEGER NOT NULL REFERENCES people (id),
    changed_at      TEXT NOT NULL,
    channel         TEXT NOT NULL,
    message_id      TEXT NOT NULL,
    PRIMARY KEY (appointment_id, sequence)
);

-- Letters of appointment. The running number is taken in the transaction that writes the row, so that a year has no gap.
CREATE TABLE letters (
    appointment_id  INTEGER NOT NULL PRIMARY KEY REFERENCES appointments (id),
    year            INTEGER NOT NULL,
    running         INTEGER NOT NULL,
    issued_on       TEXT NOT NULL,
    UNIQUE (year, running)
);

-- Who stands in for whom at a unit from a day on.
CREATE TABLE handovers (
    id              INTEGER PRIMARY KEY,
    appointment_id  INTEGER NOT NULL UNIQUE REFERENCES appointments (id),
    unit_id         INTEGER NOT NULL REFERENCES units (id),
    role            TEXT NOT NULL,
    from_person_id  INTEGER NOT NULL REFERENCES people (id),
    to_person_id    INTEGER NOT NULL REFERENCES people (id),
    starts_on       TEXT NOT NULL,
    made_by         INTEGER NOT NULL REFERENCES people (id),
    made_at         TEXT NOT NULL,
    channel         TEXT NOT NULL,
    message_id      TEXT NOT NULL
);
CREATE INDEX handovers_by_unit ON handovers (unit_id, starts_on, id);
CREATE INDEX handovers_by_successor ON handovers (to_person_id);

-- The last day of a unit that was closed (撤销).
ALTER TABLE units ADD COLUMN closed_on TEXT;

-- The person's term ends before the meeting: they are not asked again, also when it is moved.
ALTER TABLE invitations ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
