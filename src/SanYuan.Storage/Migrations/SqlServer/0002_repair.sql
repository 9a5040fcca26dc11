-- Who told an entry: its appointee, or a colleague who told it for them.
ALTER TABLE activities ADD reported_by bigint NULL CONSTRAINT fk_activities_reported_by REFERENCES people (id);
GO
UPDATE activities SET reported_by = person_id;
-- The filter of an index cannot compare two columns, so this one holds all reporters.
CREATE INDEX activities_for_others ON activities (reported_by, id) INCLUDE (person_id, status);

-- Told more than three days after the day it tells of.
ALTER TABLE activities ADD late bit NOT NULL CONSTRAINT df_activities_late DEFAULT 0;

-- Every state a changed entry was ever in, with who made it so, when, and by which message. An entry that was never changed has no row here:
-- it is its own first version.
CREATE TABLE activity_versions (
    activity_id   bigint NOT NULL CONSTRAINT fk_activity_versions_activity_id REFERENCES activities (id),
    version       int NOT NULL,
    kind          nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    changed_by    bigint NOT NULL CONSTRAINT fk_activity_versions_changed_by REFERENCES people (id),
    changed_at    datetime2(3) NOT NULL,
    -- Null only where an entry was withdrawn before versions were kept.
    channel       nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    message_id    nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
    unit_id       bigint NOT NULL CONSTRAINT fk_activity_versions_unit_id REFERENCES units (id),
    held_on       date NOT NULL,
    ended_on      date NULL,
    held_at       time(0) NULL,
    type          nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    supervision   nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    participants  int NULL,
    late          bit NOT NULL,
    CONSTRAINT pk_activity_versions PRIMARY KEY (activity_id, version)
);

INSERT INTO activity_versions (activity_id, version, kind, changed_by, changed_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, late)
SELECT id, 1, 'recorded', person_id, recorded_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, 0
FROM activities WHERE version > 1;
INSERT INTO activity_versions (activity_id, version, kind, changed_by, changed_at, channel, message_id, unit_id, held_on, ended_on, held_at, type, supervision, participants, late)
SELECT id, version, 'withdrawn', person_id, withdrawn_at, NULL, NULL, unit_id, held_on, ended_on, held_at, type, supervision, participants, 0
FROM activities WHERE status = 'withdrawn' AND version > 1;

-- The versions of its entry in which a finding stands: from the one that added it until before the one that removed it.
ALTER TABLE findings ADD added_in int NOT NULL CONSTRAINT df_findings_added_in DEFAULT 1;
ALTER TABLE findings ADD removed_in int NULL;

-- What a report still lacks before it can be recorded; one open question a person.
CREATE TABLE questions (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_questions PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT fk_questions_person_id REFERENCES people (id),
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    telling     nvarchar(max) NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    statement   int NOT NULL,
    candidates  nvarchar(max) NOT NULL,
    asked_at    datetime2(3) NOT NULL,
    lapses_at   datetime2(3) NOT NULL,
    status      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE UNIQUE INDEX questions_open ON questions (person_id) WHERE status = 'open';
