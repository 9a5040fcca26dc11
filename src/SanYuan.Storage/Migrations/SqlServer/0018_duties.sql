-- What the office decided about duties (职责): every version of a rule. A rule without a row here is the built-in one; of a period that version counts
-- which was written last of those that hold by the period's last day. types: activity types, joined by commas; empty: any. every: month, quarter, year.
CREATE TABLE duty_changes (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_duty_changes PRIMARY KEY,
    number      int NOT NULL,
    bearer      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    types       nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    every       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    count       int NOT NULL,
    grace       int NOT NULL,
    active      bit NOT NULL,
    holds_from  date NOT NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_duty_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX duty_changes_by_number ON duty_changes (number, id);

-- Days on which an appointee is away (请假); both days inclusive.
CREATE TABLE leaves (
    id         bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_leaves PRIMARY KEY,
    person_id  bigint NOT NULL CONSTRAINT fk_leaves_person_id REFERENCES people (id),
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    reason     nvarchar(max) NOT NULL,
    cancelled  bit NOT NULL
);
CREATE INDEX leaves_by_day ON leaves (last_day) WHERE cancelled = 0;

-- Every step of a leave, with who made it, when, and by which message; the first is its entry. kind: told, ended, cancelled.
CREATE TABLE leave_changes (
    leave_id    bigint NOT NULL CONSTRAINT fk_leave_changes_leave_id REFERENCES leaves (id),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    last_day    date NOT NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_leave_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_leave_changes PRIMARY KEY (leave_id, sequence)
);

-- The branches a supervisor is to inspect in a month (2019-11), in order, and why; as it was sent.
CREATE TABLE inspection_plans (
    month      nvarchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
    person_id  bigint NOT NULL CONSTRAINT fk_inspection_plans_person_id REFERENCES people (id),
    place      int NOT NULL,
    unit_id    bigint NOT NULL CONSTRAINT fk_inspection_plans_unit_id REFERENCES units (id),
    reason     nvarchar(max) NOT NULL,
    CONSTRAINT pk_inspection_plans PRIMARY KEY (month, person_id, place)
);
