-- A finding lives on after its report: it is sent to the unit, put right, verified. It may also be told to a unit without an entry (feedback), so
-- activity_id becomes optional, and who told it stands with it. status: open, sent, acknowledged, rectified, verified, returned, reopened, withdrawn,
-- repeated (found again while another number, repeats, carries the demand).
DROP INDEX findings_by_activity ON findings;
DROP INDEX findings_open ON findings;
ALTER TABLE findings DROP CONSTRAINT fk_findings_activity_id;
ALTER TABLE findings ALTER COLUMN activity_id bigint NULL;
ALTER TABLE findings ADD CONSTRAINT fk_findings_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id);
-- Whose finding it is, and who told it: a colleague may tell it for them.
ALTER TABLE findings ADD appointee_id bigint NULL;
ALTER TABLE findings ADD told_by bigint NULL;
ALTER TABLE findings ADD found_on date NULL;
ALTER TABLE findings ADD told_at datetime2(3) NULL;
ALTER TABLE findings ADD channel nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL;
ALTER TABLE findings ADD message_id nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL;
-- Of key supervision or by a supervisor: goes to the unit at once.
ALTER TABLE findings ADD urgent bit NOT NULL CONSTRAINT df_findings_urgent DEFAULT 0;
ALTER TABLE findings ADD sent_at datetime2(3) NULL;
ALTER TABLE findings ADD due_on date NULL;
-- The unit has moved its last day once.
ALTER TABLE findings ADD moved bit NOT NULL CONSTRAINT df_findings_moved DEFAULT 0;
ALTER TABLE findings ADD rectified_by bigint NULL CONSTRAINT fk_findings_rectified_by REFERENCES people (id);
ALTER TABLE findings ADD rectified_at datetime2(3) NULL;
ALTER TABLE findings ADD closed_at datetime2(3) NULL;
ALTER TABLE findings ADD repeats bigint NULL;
GO
UPDATE findings SET appointee_id = a.person_id, told_by = a.reported_by, found_on = a.held_on, told_at = a.recorded_at, channel = a.channel, message_id = a.message_id
FROM activities a WHERE a.id = findings.activity_id;
ALTER TABLE findings ALTER COLUMN appointee_id bigint NOT NULL;
ALTER TABLE findings ALTER COLUMN told_by bigint NOT NULL;
ALTER TABLE findings ALTER COLUMN found_on date NOT NULL;
ALTER TABLE findings ALTER COLUMN told_at datetime2(3) NOT NULL;
ALTER TABLE findings ALTER COLUMN channel nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL;
ALTER TABLE findings ALTER COLUMN message_id nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL;
ALTER TABLE findings ADD CONSTRAINT fk_findings_appointee_id FOREIGN KEY (appointee_id) REFERENCES people (id);
ALTER TABLE findings ADD CONSTRAINT fk_findings_told_by FOREIGN KEY (told_by) REFERENCES people (id);
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
