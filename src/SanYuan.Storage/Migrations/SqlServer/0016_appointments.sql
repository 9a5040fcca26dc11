-- Somebody entered to be appointed in a role at a unit; the number is what people say (人选3). status: open, proposed, withdrawn.
CREATE TABLE candidates (
    number             bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_candidates PRIMARY KEY,
    person_id          bigint NOT NULL CONSTRAINT fk_candidates_person_id REFERENCES people (id),
    role               nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    unit_id            bigint NOT NULL CONSTRAINT fk_candidates_unit_id REFERENCES units (id),
    way                nvarchar(max) NOT NULL,
    -- The selecting unit that recommends; null when the office or the person does.
    selecting_unit_id  bigint NULL CONSTRAINT fk_candidates_selecting_unit_id REFERENCES units (id),
    status             nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    entered_by         bigint NOT NULL CONSTRAINT fk_candidates_entered_by REFERENCES people (id),
    entered_at         datetime2(3) NOT NULL,
    channel            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id         nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX candidates_open ON candidates (role) WHERE status = 'open';

-- Each time the office said whether a condition is met; of each condition the newest row counts. Rows are only ever added.
CREATE TABLE candidate_checks (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_candidate_checks PRIMARY KEY,
    number      bigint NOT NULL CONSTRAINT fk_candidate_checks_number REFERENCES candidates (number),
    condition   int NOT NULL,
    verdict     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    note        nvarchar(max) NULL,
    checked_by  bigint NOT NULL CONSTRAINT fk_candidate_checks_checked_by REFERENCES people (id),
    checked_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX candidate_checks_of ON candidate_checks (number, condition, id);

-- Appointments made in chat wait for their training (needs_training); those of roster files never did. A secondment makes an envoy or instructor a
-- supervisor of a sector for a period. A proposal that was taken back is kept, and no longer read.
ALTER TABLE appointments ADD needs_training bit NOT NULL CONSTRAINT df_appointments_needs_training DEFAULT 0;
ALTER TABLE appointments ADD secondment bit NOT NULL CONSTRAINT df_appointments_secondment DEFAULT 0;
ALTER TABLE appointments ADD withdrawn bit NOT NULL CONSTRAINT df_appointments_withdrawn DEFAULT 0;

-- What the last roster file said of it. Only a cell that says something else than the last time is news, and stands against what was said in chat.
ALTER TABLE appointments ADD filed_selecting_unit_id bigint NULL CONSTRAINT fk_appointments_filed_selecting_unit_id REFERENCES units (id);
ALTER TABLE appointments ADD filed_end date NULL;
ALTER TABLE appointments ADD filed_trained date NULL;
ALTER TABLE appointments ADD filed_way nvarchar(max) NULL;
GO
UPDATE appointments SET filed_selecting_unit_id = selecting_unit_id, filed_end = ends_on, filed_trained = trained_on, filed_way = way;

-- Every step of an appointment that was made in chat, with who made it, when, and by which message.
CREATE TABLE appointment_changes (
    appointment_id  bigint NOT NULL CONSTRAINT fk_appointment_changes_appointment_id REFERENCES appointments (id),
    sequence        int NOT NULL,
    kind            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    day             date NOT NULL,
    changed_by      bigint NOT NULL CONSTRAINT fk_appointment_changes_changed_by REFERENCES people (id),
    changed_at      datetime2(3) NOT NULL,
    channel         nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id      nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_appointment_changes PRIMARY KEY (appointment_id, sequence)
);

-- Letters of appointment. The running number is taken in the transaction that writes the row, so that a year has no gap.
CREATE TABLE letters (
    appointment_id  bigint NOT NULL CONSTRAINT pk_letters PRIMARY KEY CONSTRAINT fk_letters_appointment_id REFERENCES appointments (id),
    year            int NOT NULL,
    running         int NOT NULL,
    issued_on       date NOT NULL,
    CONSTRAINT uq_letters UNIQUE (year, running)
);

-- Who stands in for whom at a unit from a day on.
CREATE TABLE handovers (
    id              bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_handovers PRIMARY KEY,
    appointment_id  bigint NOT NULL CONSTRAINT uq_handovers_appointment_id UNIQUE CONSTRAINT fk_handovers_appointment_id REFERENCES appointments (id),
    unit_id         bigint NOT NULL CONSTRAINT fk_handovers_unit_id REFERENCES units (id),
    role            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    from_person_id  bigint NOT NULL CONSTRAINT fk_handovers_from_person_id REFERENCES people (id),
    to_person_id    bigint NOT NULL CONSTRAINT fk_handovers_to_person_id REFERENCES people (id),
    starts_on       date NOT NULL,
    made_by         bigint NOT NULL CONSTRAINT fk_handovers_made_by REFERENCES people (id),
    made_at         datetime2(3) NOT NULL,
    channel         nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id      nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX handovers_by_unit ON handovers (unit_id, starts_on, id);
CREATE INDEX handovers_by_successor ON handovers (to_person_id);

-- The last day of a unit that was closed (撤销).
ALTER TABLE units ADD closed_on date NULL;

-- The person's term ends before the meeting: they are not asked again, also when it is moved.
ALTER TABLE invitations ADD closed bit NOT NULL CONSTRAINT df_invitations_closed DEFAULT 0;
