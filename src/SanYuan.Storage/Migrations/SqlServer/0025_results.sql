-- What the last roster file said of a unit: only a cell that says something else than the last time is news, and stands against what was said in chat.
-- known_since: the day the unit came into the roster; of older rows the first day anybody was appointed there.
ALTER TABLE units ADD filed_stars int NULL;
ALTER TABLE units ADD filed_six_good bit NULL;
ALTER TABLE units ADD known_since date NULL;
GO
UPDATE units SET filed_stars = stars, filed_six_good = six_good,
    known_since = coalesce((SELECT min(a.starts_on) FROM appointments a WHERE a.unit_id = units.id), CAST(DATEADD(hour, 8, SYSUTCDATETIME()) AS date));

-- What a branch reached from a day on: kind stars (1 to 5), six_good and premises (1 or 0); null: no longer told. origin: start (where the first roster
-- file found it), import, chat. Rows are only ever added; of one day the newest counts. An import's message_id is the name of its file.
CREATE TABLE unit_results (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_unit_results PRIMARY KEY,
    unit_id     bigint NOT NULL CONSTRAINT fk_unit_results_unit_id REFERENCES units (id),
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    value       int NULL,
    since       date NOT NULL,
    origin      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    reason      nvarchar(max) NULL,
    told_by     bigint NULL CONSTRAINT fk_unit_results_told_by REFERENCES people (id),
    told_at     datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX unit_results_of ON unit_results (unit_id, kind, since, id);
CREATE INDEX unit_results_by_day ON unit_results (since, unit_id);

INSERT INTO unit_results (unit_id, kind, value, since, origin, told_at, channel, message_id)
SELECT id, 'stars', stars, CAST(DATEADD(hour, 8, SYSUTCDATETIME()) AS date), 'start', SYSUTCDATETIME(), 'import', '' FROM units WHERE stars IS NOT NULL;
INSERT INTO unit_results (unit_id, kind, value, since, origin, told_at, channel, message_id)
SELECT id, 'six_good', six_good, CAST(DATEADD(hour, 8, SYSUTCDATETIME()) AS date), 'start', SYSUTCDATETIME(), 'import', '' FROM units WHERE six_good IS NOT NULL;

-- 保障: what a unit provides for its appointees, in the words told.
CREATE TABLE unit_supports (
    number                bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_unit_supports PRIMARY KEY,
    unit_id               bigint NOT NULL CONSTRAINT fk_unit_supports_unit_id REFERENCES units (id),
    text                  nvarchar(max) NOT NULL,
    provided_on           date NOT NULL,
    told_by               bigint NOT NULL CONSTRAINT fk_unit_supports_told_by REFERENCES people (id),
    told_at               datetime2(3) NOT NULL,
    channel               nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id            nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    -- Null while it stands.
    withdrawn_by          bigint NULL CONSTRAINT fk_unit_supports_withdrawn_by REFERENCES people (id),
    withdrawn_at          datetime2(3) NULL,
    withdrawn_channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    withdrawn_message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL
);
CREATE INDEX unit_supports_of ON unit_supports (unit_id, number) WHERE withdrawn_at IS NULL;

-- A period's organisational life is counted in this index alone, however long the ledger is.
CREATE INDEX activities_organisational_life ON activities (held_on, unit_id, type) WHERE status = 'recorded'
    AND type IN ('theme_party_day', 'branch_meeting', 'committee_meeting', 'group_meeting', 'party_lecture', 'organizational_life_meeting', 'democratic_appraisal');

-- And so are its findings.
DROP INDEX findings_by_day ON findings;
CREATE INDEX findings_by_day ON findings (found_on, kind, status, unit_id, appointee_id, told_by);
