-- A finding lives on after its report: it is sent to the unit, put right, verified. It may also be told to a unit without an entry (feedback), so
-- activity_id becomes optional, and who told it stands with it. status: open, sent, acknowledged, rectified, verified, returned, reopened, withdrawn,
-- repeated (found again while another number, repeats, carries the demand).
CREATE TABLE findings_with_life (
    id            INTEGER PRIMARY KEY,
    activity_id   INTEGER REFERENCES activities (id),
    unit_id       INTEGER NOT NULL REFERENCES units (id),
    kind          TEXT NOT NULL,
    text          TEXT NOT NULL,
    status        TEXT NOT NULL,
    added_in      INTEGER NOT NULL DEFAULT 1,
    removed_in    INTEGER,
    -- Whose finding it is, and who told it: a colleague may tell it for them.
    appointee_id  INTEGER NOT NULL REFERENCES people (id),
    told_by       INTEGER NOT NULL REFERENCES people (id),
    found_on      TEXT NOT NULL,
    told_at       TEXT NOT NULL,
    channel       TEXT NOT NULL,
    message_id    TEXT NOT NULL,
    -- Of key supervision or by a supervisor: goes to the unit at once.
    urgent        INTEGER NOT NULL DEFAULT 0,
    sent_at       TEXT,
    due_on        TEXT,
    -- The unit has moved its last day once.
    moved         INTEGER NOT NULL DEFAULT 0,
    rectified_by  INTEGER REFERENCES people (id),
    rectified_at  TEXT,
    closed_at     TEXT,
    repeats       INTEGER
);
INSERT INTO findings_with_life (id, activity_id, unit_id, kind, text, status, added_in, removed_in, appointee_id, told_by, found_on, told_at, channel, message_id)
SELECT f.id, f.activity_id, f.unit_id, f.kind, f.text, f.status, f.added_in, f.removed_in, a.person_id, a.reported_by, a.held_on, a.recorded_at, a.channel, a.message_id
FROM findings f JOIN activities a ON a.id = f.activity_id;
DROP TABLE findings;
ALTER TABLE findings_with_life RENAME TO findings;
CREATE INDEX findings_by_activity ON findings (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX findings_by_unit ON findings (unit_id, id);
CREATE INDEX findings_by_day ON findings (found_on);
CREATE INDEX findings_told ON findings (told_by, id) WHERE activity_id IS NULL;
CREATE INDEX findings_unsettled ON findings (id) WHERE status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened');
CREATE INDEX findings_repeats ON findings (repeats) WHERE repeats IS NOT NULL;
CREATE INDEX findings_closed ON findings (closed_at) WHERE closed_at IS NOT NULL;

-- Every step of a finding after it was told, in order, never changed. made_by is null where the service did it by itself.
CREATE TABLE finding_steps (
    finding_id  INTEGER NOT NULL REFERENCES findings (id),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    made_by     INTEGER REFERENCES people (id),
    made_at     TEXT NOT NULL,
    channel     TEXT,
    message_id  TEXT,
    words       TEXT,
    due_on      TEXT,
    other_id    INTEGER REFERENCES findings (id),
    PRIMARY KEY (finding_id, sequence)
);
CREATE INDEX finding_steps_rectified ON finding_steps (made_by, made_at) WHERE kind = 'rectified';

-- Which liaison was sent which finding, and when.
CREATE TABLE finding_deliveries (
    finding_id  INTEGER NOT NULL REFERENCES findings (id),
    person_id   INTEGER NOT NULL REFERENCES people (id),
    sent_at     TEXT NOT NULL,
    PRIMARY KEY (finding_id, person_id)
);
CREATE INDEX finding_deliveries_to ON finding_deliveries (person_id, sent_at);

-- What a liaison sent beside a rectification; one photo may show several put right.
CREATE TABLE finding_attachments (
    attachment_id  INTEGER NOT NULL REFERENCES attachments (id),
    finding_id     INTEGER NOT NULL REFERENCES findings (id),
    sequence       INTEGER NOT NULL,
    PRIMARY KEY (attachment_id, finding_id)
);
CREATE INDEX finding_attachments_of ON finding_attachments (finding_id, sequence);

-- How a liaison wants findings, every choice of it; the newest holds.
CREATE TABLE finding_paces (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    pace        TEXT NOT NULL,
    chosen_at   TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX finding_paces_of ON finding_paces (person_id, id);
