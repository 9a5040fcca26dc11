-- What the office decided about duties (职责): every version of a rule. A rule without a row here is the built-in one; of a period that version counts
-- which was written last of those that hold by the period's last day. types: activity types, joined by commas; empty: any. every: month, quarter, year.
CREATE TABLE duty_changes (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    bearer      TEXT NOT NULL,
    types       TEXT NOT NULL,
    every       TEXT NOT NULL,
    count       INTEGER NOT NULL,
    grace       INTEGER NOT NULL,
    active      INTEGER NOT NULL,
    holds_from  TEXT NOT NULL,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX duty_changes_by_number ON duty_changes (number, id);

-- Days on which an appointee is away (请假); both days inclusive.
CREATE TABLE leaves (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES people (id),
    first_day  TEXT NOT NULL,
    last_day   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    cancelled  INTEGER NOT NULL
);
CREATE INDEX leaves_by_day ON leaves (last_day) WHERE cancelled = 0;

-- Every step of a leave, with who made it, when, and by which message; the first is its entry. kind: told, ended, cancelled.
CREATE TABLE leave_changes (
    leave_id    INTEGER NOT NULL REFERENCES leaves (id),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    PRIMARY KEY (leave_id, sequence)
);

-- The branches a supervisor is to inspect in a month (2019-11), in order, and why; as it was sent.
CREATE TABLE inspection_plans (
    month      TEXT NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES people (id),
    place      INTEGER NOT NULL,
    unit_id    INTEGER NOT NULL REFERENCES units (id),
    reason     TEXT NOT NULL,
    PRIMARY KEY (month, person_id, place)
);
