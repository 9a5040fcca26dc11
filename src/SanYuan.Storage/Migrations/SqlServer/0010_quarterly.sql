-- The report meeting of a quarter (2019-Q4): proposed, called, or dropped. Days and times are the county's. What was moved after it was called
-- stands with the meeting.
CREATE TABLE quarterly_meetings (
    quarter     nvarchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_quarterly_meetings PRIMARY KEY,
    held_on     date NOT NULL,
    held_at     time(0) NOT NULL,
    place       nvarchar(max) NOT NULL,
    status      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    revision    int NOT NULL,
    meeting_id  bigint NULL CONSTRAINT fk_quarterly_meetings_meeting_id REFERENCES meetings (id),
    changed_at  datetime2(3) NOT NULL,
    -- Null as long as nobody of the office has changed or decided it.
    changed_by  bigint NULL CONSTRAINT fk_quarterly_meetings_changed_by REFERENCES people (id)
);

-- What an appointee reports of a quarter, every version of it; the first is drafted from the ledger.
CREATE TABLE quarterly_summaries (
    person_id   bigint NOT NULL CONSTRAINT fk_quarterly_summaries_person_id REFERENCES people (id),
    quarter     nvarchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
    version     int NOT NULL,
    state       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text        nvarchar(max) NOT NULL,
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_quarterly_summaries PRIMARY KEY (person_id, quarter, version)
);
CREATE INDEX quarterly_summaries_by_quarter ON quarterly_summaries (quarter, person_id, version);

-- Measures decided at a report meeting, in the office's own words; status: open, done, dropped.
CREATE TABLE quarterly_measures (
    number       bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_quarterly_measures PRIMARY KEY,
    quarter      nvarchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
    meeting_id   bigint NULL CONSTRAINT fk_quarterly_measures_meeting_id REFERENCES meetings (id),
    text         nvarchar(max) NOT NULL,
    due_on       date NOT NULL,
    status       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    told_by      bigint NOT NULL CONSTRAINT fk_quarterly_measures_told_by REFERENCES people (id),
    told_at      datetime2(3) NOT NULL,
    channel      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id   nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    -- The day on which its people were reminded of its last day; null again when that is moved.
    reminded_on  date NULL
);
CREATE INDEX quarterly_measures_open ON quarterly_measures (due_on) WHERE status = 'open';
CREATE INDEX quarterly_measures_by_quarter ON quarterly_measures (quarter);

-- Who is responsible: a person or a unit, in the order told.
CREATE TABLE quarterly_measure_owners (
    number     bigint NOT NULL CONSTRAINT fk_quarterly_measure_owners_number REFERENCES quarterly_measures (number),
    place      int NOT NULL,
    person_id  bigint NULL CONSTRAINT fk_quarterly_measure_owners_person_id REFERENCES people (id),
    unit_id    bigint NULL CONSTRAINT fk_quarterly_measure_owners_unit_id REFERENCES units (id),
    CONSTRAINT pk_quarterly_measure_owners PRIMARY KEY (number, place)
);

-- Every step of a measure, with who made it, when, and by which message; the first is its entry.
CREATE TABLE quarterly_measure_changes (
    number      bigint NOT NULL CONSTRAINT fk_quarterly_measure_changes_number REFERENCES quarterly_measures (number),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    due_on      date NOT NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_quarterly_measure_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_quarterly_measure_changes PRIMARY KEY (number, sequence)
);
