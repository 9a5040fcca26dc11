-- Local accounts of the console. role: what it was made for; with a person the roster says what they may. Removed ones stay, for the audit trail.
CREATE TABLE console_accounts (
    id             bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_console_accounts PRIMARY KEY,
    name           nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    role           nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    person_id      bigint NULL CONSTRAINT fk_console_accounts_person_id REFERENCES people (id),
    password_hash  nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    created_at     datetime2(3) NOT NULL,
    removed_at     datetime2(3) NULL
);
CREATE UNIQUE INDEX console_accounts_by_name ON console_accounts (name) WHERE removed_at IS NULL;

-- One-time links by which a password is chosen; only a hash is kept, and a row goes when its link is used.
CREATE TABLE console_links (
    link_hash   nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_console_links PRIMARY KEY,
    account_id  bigint NOT NULL CONSTRAINT fk_console_links_account_id REFERENCES console_accounts (id),
    expires_at  datetime2(3) NOT NULL
);

-- Who is signed in: by an account, or as a person. Only a hash of what the browser holds; a row goes when its session ends.
CREATE TABLE console_sessions (
    session_hash  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_console_sessions PRIMARY KEY,
    account_id    bigint NULL CONSTRAINT fk_console_sessions_account_id REFERENCES console_accounts (id),
    person_id     bigint NULL CONSTRAINT fk_console_sessions_person_id REFERENCES people (id),
    began_at      datetime2(3) NOT NULL,
    ends_at       datetime2(3) NOT NULL
);
CREATE INDEX console_sessions_of ON console_sessions (account_id);
CREATE INDEX console_sessions_by_end ON console_sessions (ends_at);

-- Wrong passwords of a day, by a hash of the name: passwords are typed there by mistake.
CREATE TABLE console_failures (
    id            bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_console_failures PRIMARY KEY,
    name_hash     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    failed_at     datetime2(3) NOT NULL,
    locked_until  datetime2(3) NULL
);
CREATE INDEX console_failures_of ON console_failures (name_hash, failed_at);
CREATE INDEX console_failures_by_moment ON console_failures (failed_at);

-- The keys of cookies and forms, shared by all hosts.
CREATE TABLE console_keys (
    name        nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_console_keys PRIMARY KEY,
    xml         nvarchar(max) NOT NULL,
    created_at  datetime2(3) NOT NULL
);
