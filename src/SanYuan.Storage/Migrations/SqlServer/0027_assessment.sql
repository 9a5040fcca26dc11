-- What the office set of the assessment's rules (考核规则), every decision of it; of each figure and number the newest row counts, and a settled year
-- keeps the rules it was settled by. figure: part_weight (number: 0 attendance, 1 work, 2 results), rule_weight and target (number: the rule's), praise, talk.
CREATE TABLE assessment_changes (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_assessment_changes PRIMARY KEY,
    figure      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    number      int NOT NULL,
    value       int NOT NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_assessment_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);

-- What a selecting unit or a unit thinks of an appointee's year; of one year, person and rating unit the newest row counts.
CREATE TABLE assessment_ratings (
    number      bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_assessment_ratings PRIMARY KEY,
    year        int NOT NULL,
    person_id   bigint NOT NULL CONSTRAINT fk_assessment_ratings_person_id REFERENCES people (id),
    rater       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    unit_id     bigint NOT NULL CONSTRAINT fk_assessment_ratings_unit_id REFERENCES units (id),
    grade       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    words       nvarchar(max) NOT NULL,
    made_by     bigint NOT NULL CONSTRAINT fk_assessment_ratings_made_by REFERENCES people (id),
    made_at     datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX assessment_ratings_of ON assessment_ratings (year, person_id, number);

-- An appointee says that a line of their score is not right (异议2), and what the office found. status: open, accepted, rejected.
CREATE TABLE assessment_contests (
    number             bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_assessment_contests PRIMARY KEY,
    year               int NOT NULL,
    person_id          bigint NOT NULL CONSTRAINT fk_assessment_contests_person_id REFERENCES people (id),
    line               int NOT NULL,
    words              nvarchar(max) NOT NULL,
    told_at            datetime2(3) NOT NULL,
    channel            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id         nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    status             nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    adds               int NULL,
    answer             nvarchar(max) NULL,
    answered_by        bigint NULL CONSTRAINT fk_assessment_contests_answered_by REFERENCES people (id),
    answered_at        datetime2(3) NULL,
    answer_channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    answer_message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL
);
CREATE INDEX assessment_contests_of ON assessment_contests (year, person_id, number);

-- A year as it was settled: the rules, and of everybody the score with all that stands behind it. Never changed.
CREATE TABLE assessment_settlements (
    year        int NOT NULL CONSTRAINT pk_assessment_settlements PRIMARY KEY,
    rules       nvarchar(max) NOT NULL,
    settled_by  bigint NOT NULL CONSTRAINT fk_assessment_settlements_settled_by REFERENCES people (id),
    settled_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE TABLE assessment_scores (
    year       int NOT NULL CONSTRAINT fk_assessment_scores_year REFERENCES assessment_settlements (year),
    place      int NOT NULL,
    person_id  bigint NOT NULL CONSTRAINT fk_assessment_scores_person_id REFERENCES people (id),
    role       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    months     int NOT NULL,
    total      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    outcome    nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    lines      nvarchar(max) NOT NULL,
    CONSTRAINT pk_assessment_scores PRIMARY KEY (year, place)
);
CREATE UNIQUE INDEX assessment_scores_of ON assessment_scores (year, person_id);

-- What somebody of the office was shown before they confirm.
CREATE TABLE assessment_previews (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_assessment_previews PRIMARY KEY,
    year        int NOT NULL,
    likeness    nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    shown_to    bigint NOT NULL CONSTRAINT fk_assessment_previews_shown_to REFERENCES people (id),
    shown_at    datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX assessment_previews_to ON assessment_previews (shown_to, id);

-- A year is read by these, of the county or of one appointee and their units; meetings by their start have an index since digests.
CREATE INDEX activities_by_unit_and_day ON activities (unit_id, held_on);
CREATE INDEX findings_by_appointee ON findings (appointee_id, found_on);
CREATE INDEX finding_steps_verified ON finding_steps (made_at, made_by, finding_id) WHERE kind IN ('verified', 'returned');
