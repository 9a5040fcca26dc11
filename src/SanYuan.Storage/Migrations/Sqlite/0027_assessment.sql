-- What the office set of the assessment's rules (考核规则), every decision of it; of each figure and number the newest row counts, and a settled year
-- keeps the rules it was settled by. figure: part_weight (number: 0 attendance, 1 work, 2 results), rule_weight and target (number: the rule's), praise, talk.
CREATE TABLE assessment_changes (
    id          INTEGER PRIMARY KEY,
    figure      TEXT NOT NULL,
    number      INTEGER NOT NULL,
    value       INTEGER NOT NULL,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);

-- What a selecting unit or a unit thinks of an appointee's year; of one year, person and rating unit the newest row counts.
CREATE TABLE assessment_ratings (
    number      INTEGER PRIMARY KEY,
    year        INTEGER NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    rater       TEXT NOT NULL,
    unit_id     INTEGER NOT NULL REFERENCES units (id),
    grade       TEXT NOT NULL,
    words       TEXT NOT NULL,
    made_by     INTEGER NOT NULL REFERENCES people (id),
    made_at     TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX assessment_ratings_of ON assessment_ratings (year, person_id, number);

-- An appointee says that a line of their score is not right (异议2), and what the office found. status: open, accepted, rejected.
CREATE TABLE assessment_contests (
    number             INTEGER PRIMARY KEY,
    year               INTEGER NOT NULL,
    person_id          INTEGER NOT NULL REFERENCES people (id),
    line               INTEGER NOT NULL,
    words              TEXT NOT NULL,
    told_at            TEXT NOT NULL,
    channel            TEXT NOT NULL,
    message_id         TEXT NOT NULL,
    status             TEXT NOT NULL,
    adds               INTEGER,
    answer             TEXT,
    answered_by        INTEGER REFERENCES people (id),
    answered_at        TEXT,
    answer_channel     TEXT,
    answer_message_id  TEXT
);
CREATE INDEX assessment_contests_of ON assessment_contests (year, person_id, number);

-- A year as it was settled: the rules, and of everybody the score with all that stands behind it. Never changed.
CREATE TABLE assessment_settlements (
    year        INTEGER NOT NULL PRIMARY KEY,
    rules       TEXT NOT NULL,
    settled_by  INTEGER NOT NULL REFERENCES people (id),
    settled_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE TABLE assessment_scores (
    year       INTEGER NOT NULL REFERENCES assessment_settlements (year),
    place      INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES people (id),
    role       TEXT NOT NULL,
    months     INTEGER NOT NULL,
    total      TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    lines      TEXT NOT NULL,
    PRIMARY KEY (year, place)
);
CREATE UNIQUE INDEX assessment_scores_of ON assessment_scores (year, person_id);

-- What somebody of the office was shown before they confirm.
CREATE TABLE assessment_previews (
    id          INTEGER PRIMARY KEY,
    year        INTEGER NOT NULL,
    likeness    TEXT NOT NULL,
    shown_to    INTEGER NOT NULL REFERENCES people (id),
    shown_at    TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX assessment_previews_to ON assessment_previews (shown_to, id);

-- A year is read by these, of the county or of one appointee and their units; meetings by their start have an index since digests.
CREATE INDEX activities_by_unit_and_day ON activities (unit_id, held_on);
CREATE INDEX findings_by_appointee ON findings (appointee_id, found_on);
CREATE INDEX finding_steps_verified ON finding_steps (made_at, made_by, finding_id) WHERE kind IN ('verified', 'returned');
