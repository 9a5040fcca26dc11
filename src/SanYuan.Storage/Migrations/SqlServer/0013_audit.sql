-- What was asked for and refused: who, when, by which message, and why not. Rows are only ever added.
CREATE TABLE audit_entries (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_audit_entries PRIMARY KEY,
    person_id   bigint NULL CONSTRAINT fk_audit_entries_person_id REFERENCES people (id),
    action      nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    asked_at    datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);

-- What the office decides while the service runs; of each name the newest row counts.
CREATE TABLE office_settings (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_office_settings PRIMARY KEY,
    name        nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    value       nvarchar(max) NOT NULL,
    reason      nvarchar(max) NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_office_settings_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX office_settings_by_name ON office_settings (name, id);

-- By which rule a message was sent, and from which facts.
ALTER TABLE outbox ADD why_rule nvarchar(max) NULL;
ALTER TABLE outbox ADD why_facts nvarchar(max) NULL;
