-- A meeting may have an end; until when its people are taken is known in any case (without an end told, an hour and a half).
ALTER TABLE meetings ADD ends_at datetime2(3) NULL;
ALTER TABLE meetings ADD busy_until datetime2(3) NULL;
GO
UPDATE meetings SET busy_until = DATEADD(minute, 90, starts_at);

-- How often it was changed since it was called: the sequence of its calendar entry.
ALTER TABLE meetings ADD sequence int NOT NULL CONSTRAINT df_meetings_sequence DEFAULT 0;
ALTER TABLE meetings ADD changed_at datetime2(3) NULL;

DROP INDEX meetings_by_start ON meetings;
CREATE INDEX meetings_ahead ON meetings (starts_at) WHERE status IN ('planned', 'moved');
CREATE UNIQUE INDEX meetings_by_program ON meetings (message_id) WHERE channel = 'api';

-- What each change replaced, with who made it, when, and by which message.
CREATE TABLE meeting_changes (
    meeting_id  bigint NOT NULL CONSTRAINT fk_meeting_changes_meeting_id REFERENCES meetings (id),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    starts_at   datetime2(3) NOT NULL,
    ends_at     datetime2(3) NULL,
    place       nvarchar(max) NULL,
    reason      nvarchar(max) NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_meeting_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_meeting_changes PRIMARY KEY (meeting_id, sequence)
);

-- Who was invited in place of whom; null for everybody invited by the caller.
ALTER TABLE invitations ADD substitute_for bigint NULL CONSTRAINT fk_invitations_substitute_for REFERENCES people (id);

-- What is said of a meeting at a set time, worked out anew when it is called or moved; done_at once it was said, or came too late to be.
CREATE TABLE meeting_reminders (
    meeting_id  bigint NOT NULL CONSTRAINT fk_meeting_reminders_meeting_id REFERENCES meetings (id),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    due_at      datetime2(3) NOT NULL,
    done_at     datetime2(3) NULL,
    CONSTRAINT pk_meeting_reminders PRIMARY KEY (meeting_id, sequence, kind)
);
CREATE INDEX meeting_reminders_due ON meeting_reminders (due_at) WHERE done_at IS NULL;
INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at)
SELECT id, 0, 'day', DATEADD(day, -1, starts_at) FROM meetings WHERE status = 'planned' AND called_at <= DATEADD(day, -1, starts_at);
INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at)
SELECT id, 0, 'hour', DATEADD(hour, -1, starts_at) FROM meetings WHERE status = 'planned' AND called_at <= DATEADD(hour, -1, starts_at);

-- Who heard of a meeting early, in the reminder of another one.
CREATE TABLE meeting_reminders_told (
    meeting_id  bigint NOT NULL CONSTRAINT fk_meeting_reminders_told_meeting_id REFERENCES meetings (id),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    person_id   bigint NOT NULL CONSTRAINT fk_meeting_reminders_told_person_id REFERENCES people (id),
    CONSTRAINT pk_meeting_reminders_told PRIMARY KEY (meeting_id, sequence, kind, person_id)
);

-- A meeting on its way that waits for one word of its caller; one open question a person.
CREATE TABLE meeting_plans (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_meeting_plans PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT fk_meeting_plans_person_id REFERENCES people (id),
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    meeting     nvarchar(max) NOT NULL,
    doubt       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    options     nvarchar(max) NOT NULL,
    asked_at    datetime2(3) NOT NULL,
    lapses_at   datetime2(3) NOT NULL,
    status      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE UNIQUE INDEX meeting_plans_open ON meeting_plans (person_id) WHERE status = 'open';
