-- The meeting an entry tells of; worked out from person, unit and day, again at each correction.
ALTER TABLE activities ADD meeting_id bigint NULL CONSTRAINT fk_activities_meeting_id REFERENCES meetings (id);
GO
CREATE INDEX activities_by_meeting ON activities (meeting_id) WHERE meeting_id IS NOT NULL;

-- Where a unit is, degrees to a thousandth (about 100 m), as the office's roster tells; null when it does not.
ALTER TABLE units ADD latitude float NULL;
ALTER TABLE units ADD longitude float NULL;

-- Who said of whom that they came, or did not. Nothing is ever changed here: of each side the newest statement counts, and one that rests on an entry
-- only while that entry stands and tells of this meeting. side: unit, person; how: list, location, report, word. Coordinates are never kept.
CREATE TABLE attendance (
    id           bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_attendance PRIMARY KEY,
    meeting_id   bigint NOT NULL CONSTRAINT fk_attendance_meeting_id REFERENCES meetings (id),
    person_id    bigint NOT NULL CONSTRAINT fk_attendance_person_id REFERENCES people (id),
    side         nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    present      bit NOT NULL,
    how          nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    distance     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    activity_id  bigint NULL CONSTRAINT fk_attendance_activity_id REFERENCES activities (id),
    told_by      bigint NOT NULL CONSTRAINT fk_attendance_told_by REFERENCES people (id),
    told_at      datetime2(3) NOT NULL,
    channel      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id   nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, person_id);

-- Each time signing in by place was switched on or off; the newest row counts, none means off.
CREATE TABLE location_sign_in (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_location_sign_in PRIMARY KEY,
    is_on       bit NOT NULL,
    reason      nvarchar(max) NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_location_sign_in_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);

-- Who was asked after a meeting what they found, once.
CREATE TABLE follow_ups (
    meeting_id  bigint NOT NULL CONSTRAINT fk_follow_ups_meeting_id REFERENCES meetings (id),
    person_id   bigint NOT NULL CONSTRAINT fk_follow_ups_person_id REFERENCES people (id),
    asked_at    datetime2(3) NOT NULL,
    CONSTRAINT pk_follow_ups PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX follow_ups_by_person ON follow_ups (person_id, asked_at);

-- Meetings already called are followed up as well, unless their time has passed.
INSERT INTO meeting_reminders (meeting_id, sequence, kind, due_at)
SELECT id, sequence, 'follow_up', DATEADD(minute, 30, busy_until) FROM meetings
WHERE status IN ('planned', 'moved') AND unit_id IS NOT NULL AND starts_at > SYSUTCDATETIME();
