-- A finding lives on after its report: it is sent to the unit, put right, verified. It may also be told to a unit without an entry (feedback), so
-- activity_id becomes optional, and who told it stands with it. status: open, sent, acknowledged, rectified, verified, returned, reopened, withdrawn,
-- repeated (found again while another number, repeats, carries the demand).
CREATE TABLE findings_before (
    id           bigint NOT NULL CONSTRAINT pk_findings_before PRIMARY KEY,
    activity_id  bigint NOT NULL,
    unit_id      bigint NOT NULL,
    kind         nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text         nvarchar(max) NOT NULL,
    status       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    added_in     int NOT NULL,
    removed_in   int NULL
);
INSERT INTO findings_before (id, activity_id, unit_id, kind, text, status, added_in, removed_in)
SELECT id, activity_id, unit_id, kind, text, status, added_in, removed_in FROM findings;
DROP TABLE findings;
GO
CREATE TABLE findings (
    id            bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_findings PRIMARY KEY,
    activity_id   bigint NULL CONSTRAINT fk_findings_activity_id REFERENCES activities (id),
    unit_id       bigint NOT NULL CONSTRAINT fk_findings_unit_id REFERENCES units (id),
    kind          nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text          nvarchar(max) NOT NULL,
    status        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    added_in      int NOT NULL CONSTRAINT df_findings_added_in DEFAULT 1,
    removed_in    int NULL,
    -- Whose finding it is, and who told it: a colleague may tell it for them.
    appointee_id  bigint NOT NULL CONSTRAINT fk_findings_appointee_id REFERENCES people (id),
    told_by       bigint NOT NULL CONSTRAINT fk_findings_told_by REFERENCES people (id),
    found_on      date NOT NULL,
    told_at       datetime2(3) NOT NULL,
    channel       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id    nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    -- Of key supervision or by a supervisor: goes to the unit at once.
    urgent        bit NOT NULL CONSTRAINT df_findings_urgent DEFAULT 0,
    sent_at       datetime2(3) NULL,
    due_on        date NULL,
    -- The unit has moved its last day once.
    moved         bit NOT NULL CONSTRAINT df_findings_moved DEFAULT 0,
    rectified_by  bigint NULL CONSTRAINT fk_findings_rectified_by REFERENCES people (id),
    rectified_at  datetime2(3) NULL,
    closed_at     datetime2(3) NULL,
    repeats       bigint NULL
);
GO
SET IDENTITY_INSERT findings ON;
INSERT INTO findings (id, activity_id, unit_id, kind, text, status, added_in, removed_in, appointee_id, told_by, found_on, told_at, channel, message_id)
SELECT f.id, f.activity_id, f.unit_id, f.kind, f.text, f.status, f.added_in, f.removed_in, a.person_id, a.reported_by, a.held_on, a.recorded_at, a.channel, a.message_id
FROM findings_before f JOIN activities a ON a.id = f.activity_id;
SET IDENTITY_INSERT findings OFF;
DROP TABLE findings_before;
GO
CREATE INDEX findings_by_activity ON findings (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX findings_by_unit ON findings (unit_id, id);
CREATE INDEX findings_by_day ON findings (found_on);
CREATE INDEX findings_told ON findings (told_by, id) WHERE activity_id IS NULL;
CREATE INDEX findings_unsettled ON findings (id) WHERE status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened');
CREATE INDEX findings_repeats ON findings (repeats) WHERE repeats IS NOT NULL;
CREATE INDEX findings_closed ON findings (closed_at) WHERE closed_at IS NOT NULL;

-- Every step of a finding after it was told, in order, never changed. made_by is null where the service did it by itself.
CREATE TABLE finding_steps (
    finding_id  bigint NOT NULL CONSTRAINT fk_finding_steps_finding_id REFERENCES findings (id),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    made_by     bigint NULL CONSTRAINT fk_finding_steps_made_by REFERENCES people (id),
    made_at     datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
    words       nvarchar(max) NULL,
    due_on      date NULL,
    other_id    bigint NULL CONSTRAINT fk_finding_steps_other_id REFERENCES findings (id),
    CONSTRAINT pk_finding_steps PRIMARY KEY (finding_id, sequence)
);
CREATE INDEX finding_steps_rectified ON finding_steps (made_by, made_at) WHERE kind = 'rectified';

-- Which liaison was sent which finding, and when.
CREATE TABLE finding_deliveries (
    finding_id  bigint NOT NULL CONSTRAINT fk_finding_deliveries_finding_id REFERENCES findings (id),
    person_id   bigint NOT NULL CONSTRAINT fk_finding_deliveries_person_id REFERENCES people (id),
    sent_at     datetime2(3) NOT NULL,
    CONSTRAINT pk_finding_deliveries PRIMARY KEY (finding_id, person_id)
);
CREATE INDEX finding_deliveries_to ON finding_deliveries (person_id, sent_at);

-- What a liaison sent beside a rectification; one photo may show several put right.
CREATE TABLE finding_attachments (
    attachment_id  bigint NOT NULL CONSTRAINT fk_finding_attachments_attachment_id REFERENCES attachments (id),
    finding_id     bigint NOT NULL CONSTRAINT fk_finding_attachments_finding_id REFERENCES findings (id),
    sequence       int NOT NULL,
    CONSTRAINT pk_finding_attachments PRIMARY KEY (attachment_id, finding_id)
);
CREATE INDEX finding_attachments_of ON finding_attachments (finding_id, sequence);

-- How a liaison wants findings, every choice of it; the newest holds.
CREATE TABLE finding_paces (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_finding_paces PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT fk_finding_paces_person_id REFERENCES people (id),
    pace        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    chosen_at   datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX finding_paces_of ON finding_paces (person_id, id);
