-- What was asked for and refused: who, when, by which message, and why not. Rows are only ever added.
CREATE TABLE audit_entries (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER REFERENCES people (id),
    action      TEXT NOT NULL,
    asked_at    TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);

-- What the office decides while the service runs; of each name the newest row counts.
CREATE TABLE office_settings (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    value       TEXT NOT NULL,
    reason      TEXT,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX office_settings_by_name ON office_settings (name, id);

-- By which rule a message was sent, and from which facts.
ALTER TABLE outbox ADD COLUMN why_rule TEXT;
ALTER TABLE outbox ADD COLUMN why_facts TEXT;
