-- Everything a digest counts of entries, in the order of days: a period is read from this index alone, however old the ledger is. It takes the place
-- of the one over days, so that a report costs as many pages as before.
DROP INDEX activities_by_day ON activities;
CREATE INDEX activities_by_day ON activities (held_on, status, person_id, unit_id, type, supervision, meeting_id, late, participants);

-- The same for findings that are not settled, those closed, and for meetings.
CREATE INDEX findings_unsettled_at ON findings (unit_id, kind, status, due_on, sent_at, told_at) WHERE status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened');
DROP INDEX findings_closed ON findings;
CREATE INDEX findings_closed ON findings (closed_at, status, kind, unit_id) WHERE closed_at IS NOT NULL;
DROP INDEX findings_by_day ON findings;
CREATE INDEX findings_by_day ON findings (found_on, kind, status, unit_id);
CREATE INDEX meetings_by_start ON meetings (starts_at, status, unit_id, called_at);

-- The digest a person read last: its figures by number, one a line (period, scope, kind, value), and how far one was opened.
CREATE TABLE digest_readings (
    person_id  bigint NOT NULL CONSTRAINT pk_digest_readings PRIMARY KEY CONSTRAINT fk_digest_readings_person_id REFERENCES people (id),
    figures    nvarchar(max) NOT NULL,
    opened     int NOT NULL,
    shown      int NOT NULL
);

-- What was sent to whom of a period (2019-10), for whom (office, leaders, selecting:3, unit:7), and what its figures said by the last word about it
-- (entries=12 units=3); a correction changes them.
CREATE TABLE digest_sent (
    person_id  bigint NOT NULL CONSTRAINT fk_digest_sent_person_id REFERENCES people (id),
    period     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    scope      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    figures    nvarchar(max) NOT NULL,
    sent_at    datetime2(3) NOT NULL,
    CONSTRAINT pk_digest_sent PRIMARY KEY (person_id, period, scope)
);
CREATE INDEX digest_sent_since ON digest_sent (sent_at);
CREATE INDEX digest_sent_of ON digest_sent (period, person_id);

-- The rounds that came to their end: a period's, a day's. seen_entry: the ledger's newest then.
CREATE TABLE digest_runs (
    run_key     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_digest_runs PRIMARY KEY,
    is_daily    bit NOT NULL,
    ran_at      datetime2(3) NOT NULL,
    seen_entry  bigint NOT NULL
);
CREATE INDEX digest_runs_daily ON digest_runs (ran_at) WHERE is_daily = 1;

-- Who of the office saw on which day whom a reminder of reports (催报) would go to; confirmed once they said so.
CREATE TABLE report_chases (
    person_id     bigint NOT NULL CONSTRAINT fk_report_chases_person_id REFERENCES people (id),
    day           date NOT NULL,
    previewed_at  datetime2(3) NOT NULL,
    confirmed     bit NOT NULL,
    CONSTRAINT pk_report_chases PRIMARY KEY (person_id, day)
);
