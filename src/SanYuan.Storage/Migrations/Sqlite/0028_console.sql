-- Local accounts of the console. role: what it was made for; with a person the roster says what they may. Removed ones stay, for the audit trail.
CREATE TABLE console_accounts (
    id             INTEGER PRIMARY KEY,
    name           TEXT NOT NULL,
    role           TEXT NOT NULL,
    person_id      INTEGER REFERENCES people (id),
    password_hash  TEXT,
    created_at     TEXT NOT NULL,
    removed_at     TEXT
);
CREATE UNIQUE INDEX console_accounts_by_name ON console_accounts (name) WHERE removed_at IS NULL;

-- One-time links by which a password is chosen; only a hash is kept, and a row goes when its link is used.
CREATE TABLE console_links (
    link_hash   TEXT NOT NULL PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES console_accounts (id),
    expires_at  TEXT NOT NULL
);

-- Who is signed in: by an account, or as a person. Only a hash of what the browser holds; a row goes when its session ends.
CREATE TABLE console_sessions (
    session_hash  TEXT NOT NULL PRIMARY KEY,
    account_id    INTEGER REFERENCES console_accounts (id),
    person_id     INTEGER REFERENCES people (id),
    began_at      TEXT NOT NULL,
    ends_at       TEXT NOT NULL
);
CREATE INDEX console_sessions_of ON console_sessions (account_id);
CREATE INDEX console_sessions_by_end ON console_sessions (ends_at);

-- Wrong passwords of a day, by a hash of the name: passwords are typed there by mistake.
CREATE TABLE console_failures (
    id            INTEGER PRIMARY KEY,
    name_hash     TEXT NOT NULL,
    failed_at     TEXT NOT NULL,
    locked_until  TEXT
);
CREATE INDEX console_failures_of ON console_failures (name_hash, failed_at);
CREATE INDEX console_failures_by_moment ON console_failures (failed_at);

-- The keys of cookies and forms, shared by all hosts.
CREATE TABLE console_keys (
    name        TEXT NOT NULL PRIMARY KEY,
    xml         TEXT NOT NULL,
    created_at  TEXT NOT NULL
);
