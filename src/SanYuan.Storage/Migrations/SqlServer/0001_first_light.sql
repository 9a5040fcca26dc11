-- Moments are UTC; days and times of day are the county's. What is a key, a code, or is compared or sorted has a length and is told apart letter by
-- letter (BIN2), whatever the collation of the database; what people wrote has neither. Every constraint has a name, so that a later script can drop it.

-- The writer's turn: each transaction that writes raises it first, and the next one waits for that.
CREATE TABLE ledger_turn (
    id     int NOT NULL CONSTRAINT pk_ledger_turn PRIMARY KEY,
    turns  bigint NOT NULL
);
INSERT INTO ledger_turn (id, turns) VALUES (1, 0);

CREATE TABLE units (
    id        bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_units PRIMARY KEY,
    code      nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT uq_units_code UNIQUE,
    name      nvarchar(max) NOT NULL,
    kind      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    sector    nvarchar(max) NULL,
    stars     int NULL,
    six_good  bit NULL,
    weak      bit NOT NULL,
    address   nvarchar(max) NULL
);

CREATE TABLE unit_aliases (
    unit_id  bigint NOT NULL CONSTRAINT fk_unit_aliases_unit_id REFERENCES units (id),
    alias    nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_unit_aliases PRIMARY KEY (unit_id, alias)
);

CREATE TABLE people (
    id                 bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_people PRIMARY KEY,
    code               nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT uq_people_code UNIQUE,
    name               nvarchar(max) NOT NULL,
    phone              nvarchar(max) NULL,
    identities         int NOT NULL,
    work_unit_code     nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    retired_from_post  bit NOT NULL
);

CREATE TABLE accounts (
    channel    nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    account    nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    person_id  bigint NOT NULL CONSTRAINT fk_accounts_person_id REFERENCES people (id),
    CONSTRAINT pk_accounts PRIMARY KEY (channel, account),
    CONSTRAINT uq_accounts UNIQUE (person_id, channel)
);

CREATE TABLE responsibilities (
    person_id  bigint NOT NULL CONSTRAINT fk_responsibilities_person_id REFERENCES people (id),
    unit_id    bigint NOT NULL CONSTRAINT fk_responsibilities_unit_id REFERENCES units (id),
    CONSTRAINT pk_responsibilities PRIMARY KEY (person_id, unit_id)
);

CREATE TABLE appointments (
    id                 bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_appointments PRIMARY KEY,
    person_id          bigint NOT NULL CONSTRAINT fk_appointments_person_id REFERENCES people (id),
    role               nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    unit_id            bigint NOT NULL CONSTRAINT fk_appointments_unit_id REFERENCES units (id),
    selecting_unit_id  bigint NULL CONSTRAINT fk_appointments_selecting_unit_id REFERENCES units (id),
    starts_on          date NOT NULL,
    ends_on            date NULL,
    trained_on         date NULL,
    way                nvarchar(max) NULL,
    CONSTRAINT uq_appointments UNIQUE (person_id, role, unit_id, starts_on)
);

-- One row; raised by every change of the roster, so that other processes notice.
CREATE TABLE roster_version (version bigint NOT NULL);
INSERT INTO roster_version (version) VALUES (0);

-- One-time codes by which a person ties a chat account to themselves; only a hash is kept.
CREATE TABLE link_codes (
    code_hash   nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_link_codes PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT fk_link_codes_person_id REFERENCES people (id),
    expires_at  datetime2(3) NOT NULL,
    used_at     datetime2(3) NULL
);

CREATE TABLE inbox (
    id               bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_inbox PRIMARY KEY,
    channel          nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id       nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    account          nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    person_id        bigint NULL CONSTRAINT fk_inbox_person_id REFERENCES people (id),
    kind             nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text             nvarchar(max) NOT NULL,
    sent_at          datetime2(3) NOT NULL,
    received_at      datetime2(3) NOT NULL,
    status           nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    attempts         int NOT NULL,
    next_attempt_at  datetime2(3) NULL,
    reply            nvarchar(max) NOT NULL,
    CONSTRAINT uq_inbox UNIQUE (channel, message_id)
);
CREATE INDEX inbox_pending ON inbox (next_attempt_at) WHERE status = 'pending';
-- Only strangers are counted by account.
CREATE INDEX inbox_strangers ON inbox (channel, account, received_at) WHERE person_id IS NULL;

CREATE TABLE activities (
    id            bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_activities PRIMARY KEY,
    person_id     bigint NOT NULL CONSTRAINT fk_activities_person_id REFERENCES people (id),
    unit_id       bigint NOT NULL CONSTRAINT fk_activities_unit_id REFERENCES units (id),
    held_on       date NOT NULL,
    ended_on      date NULL,
    held_at       time(0) NULL,
    type          nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    supervision   nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    participants  int NULL,
    text          nvarchar(max) NOT NULL,
    channel       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id    nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    status        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    version       int NOT NULL,
    recorded_at   datetime2(3) NOT NULL,
    withdrawn_at  datetime2(3) NULL
);
CREATE INDEX activities_by_person ON activities (person_id, held_on);
CREATE INDEX activities_by_day ON activities (held_on);

CREATE TABLE findings (
    id           bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_findings PRIMARY KEY,
    activity_id  bigint NOT NULL CONSTRAINT fk_findings_activity_id REFERENCES activities (id),
    unit_id      bigint NOT NULL CONSTRAINT fk_findings_unit_id REFERENCES units (id),
    kind         nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text         nvarchar(max) NOT NULL,
    status       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX findings_by_activity ON findings (activity_id);
CREATE INDEX findings_open ON findings (id) WHERE status = 'open';

CREATE TABLE meetings (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_meetings PRIMARY KEY,
    unit_id     bigint NULL CONSTRAINT fk_meetings_unit_id REFERENCES units (id),
    title       nvarchar(max) NOT NULL,
    type        nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    starts_at   datetime2(3) NOT NULL,
    place       nvarchar(max) NULL,
    called_by   bigint NOT NULL CONSTRAINT fk_meetings_called_by REFERENCES people (id),
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    called_at   datetime2(3) NOT NULL,
    status      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX meetings_by_start ON meetings (starts_at) WHERE status = 'planned';

CREATE TABLE invitations (
    meeting_id    bigint NOT NULL CONSTRAINT fk_invitations_meeting_id REFERENCES meetings (id),
    person_id     bigint NOT NULL CONSTRAINT fk_invitations_person_id REFERENCES people (id),
    answer        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    reason        nvarchar(max) NULL,
    answered_at   datetime2(3) NULL,
    answer_count  int NOT NULL,
    CONSTRAINT pk_invitations PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX invitations_by_person ON invitations (person_id, meeting_id);

CREATE TABLE outbox (
    id                bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_outbox PRIMARY KEY,
    receiver_id       bigint NOT NULL CONSTRAINT fk_outbox_receiver_id REFERENCES people (id),
    kind              nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    format            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text              nvarchar(max) NOT NULL,
    unique_key        nvarchar(600) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT uq_outbox_unique_key UNIQUE,
    due_at            datetime2(3) NOT NULL,
    created_at        datetime2(3) NOT NULL,
    status            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    attempts          int NOT NULL,
    act_at            datetime2(3) NOT NULL,
    batch             nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    channel           nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    account           nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    first_attempt_at  datetime2(3) NULL,
    sent_at           datetime2(3) NULL,
    error             nvarchar(max) NULL
);
CREATE INDEX outbox_waiting ON outbox (status, act_at, id) WHERE status IN ('pending', 'sending');
CREATE INDEX outbox_sent ON outbox (receiver_id, sent_at);
