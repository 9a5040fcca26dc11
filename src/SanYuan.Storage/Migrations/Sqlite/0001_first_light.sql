-- Rows are never deleted, so plain row ids rise for ever; AUTOINCREMENT would cost one more page a row.
-- Moments are UTC text of fixed width (2026-11-24T07:30:00.000Z), so that they sort; days are yyyy-MM-dd.

CREATE TABLE units (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    sector    TEXT,
    stars     INTEGER,
    six_good  INTEGER,
    weak      INTEGER NOT NULL,
    address   TEXT
);

CREATE TABLE unit_aliases (
    unit_id  INTEGER NOT NULL REFERENCES units (id),
    alias    TEXT NOT NULL,
    PRIMARY KEY (unit_id, alias)
);

CREATE TABLE people (
    id                 INTEGER PRIMARY KEY,
    code               TEXT NOT NULL UNIQUE,
    name               TEXT NOT NULL,
    phone              TEXT,
    identities         INTEGER NOT NULL,
    work_unit_code     TEXT,
    retired_from_post  INTEGER NOT NULL
);

CREATE TABLE accounts (
    channel    TEXT NOT NULL,
    account    TEXT NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES people (id),
    PRIMARY KEY (channel, account),
    UNIQUE (person_id, channel)
);

CREATE TABLE responsibilities (
    person_id  INTEGER NOT NULL REFERENCES people (id),
    unit_id    INTEGER NOT NULL REFERENCES units (id),
    PRIMARY KEY (person_id, unit_id)
);

CREATE TABLE appointments (
    id                 INTEGER PRIMARY KEY,
    person_id          INTEGER NOT NULL REFERENCES people (id),
    role               TEXT NOT NULL,
    unit_id            INTEGER NOT NULL REFERENCES units (id),
    selecting_unit_id  INTEGER REFERENCES units (id),
    starts_on          TEXT NOT NULL,
    ends_on            TEXT,
    trained_on         TEXT,
    way                TEXT,
    UNIQUE (person_id, role, unit_id, starts_on)
);

-- One row; raised by every change of the roster, so that other processes notice.
CREATE TABLE roster_version (version INTEGER NOT NULL);
INSERT INTO roster_version (version) VALUES (0);

-- One-time codes by which a person ties a chat account to themselves; only a hash is kept.
CREATE TABLE link_codes (
    code_hash   TEXT NOT NULL PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    expires_at  TEXT NOT NULL,
    used_at     TEXT
);

CREATE TABLE inbox (
    id               INTEGER PRIMARY KEY,
    channel          TEXT NOT NULL,
    message_id       TEXT NOT NULL,
    account          TEXT NOT NULL,
    person_id        INTEGER REFERENCES people (id),
    kind             TEXT NOT NULL,
    text             TEXT NOT NULL,
    sent_at          TEXT NOT NULL,
    received_at      TEXT NOT NULL,
    status           TEXT NOT NULL,
    attempts         INTEGER NOT NULL,
    next_attempt_at  TEXT,
    reply            TEXT NOT NULL,
    UNIQUE (channel, message_id)
);
CREATE INDEX inbox_pending ON inbox (next_attempt_at) WHERE status = 'pending';
-- Only strangers are counted by account.
CREATE INDEX inbox_strangers ON inbox (channel, account, received_at) WHERE person_id IS NULL;

CREATE TABLE activities (
    id            INTEGER PRIMARY KEY,
    person_id     INTEGER NOT NULL REFERENCES people (id),
    unit_id       INTEGER NOT NULL REFERENCES units (id),
    held_on       TEXT NOT NULL,
    ended_on      TEXT,
    held_at       TEXT,
    type          TEXT,
    supervision   TEXT,
    participants  INTEGER,
    text          TEXT NOT NULL,
    channel       TEXT NOT NULL,
    message_id    TEXT NOT NULL,
    status        TEXT NOT NULL,
    version       INTEGER NOT NULL,
    recorded_at   TEXT NOT NULL,
    withdrawn_at  TEXT
);
CREATE INDEX activities_by_person ON activities (person_id, held_on);
CREATE INDEX activities_by_day ON activities (held_on);

CREATE TABLE findings (
    id           INTEGER PRIMARY KEY,
    activity_id  INTEGER NOT NULL REFERENCES activities (id),
    unit_id      INTEGER NOT NULL REFERENCES units (id),
    kind         TEXT NOT NULL,
    text         TEXT NOT NULL,
    status       TEXT NOT NULL
);
CREATE INDEX findings_by_activity ON findings (activity_id);
CREATE INDEX findings_open ON findings (id) WHERE status = 'open';

CREATE TABLE meetings (
    id          INTEGER PRIMARY KEY,
    unit_id     INTEGER REFERENCES units (id),
    title       TEXT NOT NULL,
    type        TEXT,
    starts_at   TEXT NOT NULL,
    place       TEXT,
    called_by   INTEGER NOT NULL REFERENCES people (id),
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    called_at   TEXT NOT NULL,
    status      TEXT NOT NULL
);
CREATE INDEX meetings_by_start ON meetings (starts_at) WHERE status = 'planned';

CREATE TABLE invitations (
    meeting_id    INTEGER NOT NULL REFERENCES meetings (id),
    person_id     INTEGER NOT NULL REFERENCES people (id),
    answer        TEXT NOT NULL,
    reason        TEXT,
    answered_at   TEXT,
    answer_count  INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX invitations_by_person ON invitations (person_id, meeting_id);

CREATE TABLE outbox (
    id                INTEGER PRIMARY KEY,
    receiver_id       INTEGER NOT NULL REFERENCES people (id),
    kind              TEXT NOT NULL,
    format            TEXT NOT NULL,
    text              TEXT NOT NULL,
    unique_key        TEXT NOT NULL UNIQUE,
    due_at            TEXT NOT NULL,
    created_at        TEXT NOT NULL,
    status            TEXT NOT NULL,
    attempts          INTEGER NOT NULL,
    act_at            TEXT NOT NULL,
    batch             TEXT,
    channel           TEXT,
    account           TEXT,
    first_attempt_at  TEXT,
    sent_at           TEXT,
    error             TEXT
);
CREATE INDEX outbox_waiting ON outbox (status, act_at, id) WHERE status IN ('pending', 'sending');
CREATE INDEX outbox_sent ON outbox (receiver_id, sent_at);
