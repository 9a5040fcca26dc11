-- What may mean that an entry was made up; for the office alone. kind: same_words, same_photo, told_before; status: open, cleared, lapsed.
CREATE TABLE signals (
    number          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_signals PRIMARY KEY,
    kind            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    activity_id     bigint NOT NULL CONSTRAINT fk_signals_activity_id REFERENCES activities (id),
    -- The entry itself where there is no second one, so that the pair is unique in either case.
    other_id        bigint NOT NULL CONSTRAINT fk_signals_other_id REFERENCES activities (id),
    status          nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    found_at        datetime2(3) NOT NULL,
    -- The clearing that holds; null otherwise.
    cleared_by      bigint NULL CONSTRAINT fk_signals_cleared_by REFERENCES people (id),
    cleared_at      datetime2(3) NULL,
    cleared_reason  nvarchar(max) NULL,
    CONSTRAINT uq_signals UNIQUE (kind, activity_id, other_id)
);
CREATE INDEX signals_open ON signals (activity_id) WHERE status = 'open';
CREATE INDEX signals_open_by_other ON signals (other_id) WHERE status = 'open';

-- Every step of a signal: found, cleared, reopened, lapsed. Without a person where the service did it.
CREATE TABLE signal_changes (
    number      bigint NOT NULL CONSTRAINT fk_signal_changes_number REFERENCES signals (number),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    changed_by  bigint NULL CONSTRAINT fk_signal_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    reason      nvarchar(max) NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT pk_signal_changes PRIMARY KEY (number, sequence)
);

-- What is compared of an entry: its words without dates, numbers and names of units, and their hash; both empty when they are few. version is the
-- one that was looked at last.
CREATE TABLE signal_texts (
    activity_id  bigint NOT NULL CONSTRAINT pk_signal_texts PRIMARY KEY CONSTRAINT fk_signal_texts_activity_id REFERENCES activities (id),
    person_id    bigint NOT NULL CONSTRAINT fk_signal_texts_person_id REFERENCES people (id),
    told_at      datetime2(3) NOT NULL,
    words        nvarchar(max) NOT NULL,
    fingerprint  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    version      int NOT NULL
);
CREATE INDEX signal_texts_by_person ON signal_texts (person_id, activity_id, told_at);
CREATE INDEX signal_texts_by_fingerprint ON signal_texts (fingerprint, activity_id, told_at) WHERE fingerprint <> '';

-- Pictures of entries; seen once they were compared.
CREATE TABLE signal_photos (
    attachment_id  bigint NOT NULL CONSTRAINT pk_signal_photos PRIMARY KEY CONSTRAINT fk_signal_photos_attachment_id REFERENCES attachments (id),
    activity_id    bigint NOT NULL CONSTRAINT fk_signal_photos_activity_id REFERENCES activities (id),
    content_hash   nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    seen           bit NOT NULL
);
CREATE INDEX signal_photos_by_hash ON signal_photos (content_hash, activity_id);
CREATE INDEX signal_photos_by_entry ON signal_photos (activity_id);

-- How far the ledger has been looked through; one row.
CREATE TABLE signal_progress (
    id             bigint NOT NULL CONSTRAINT pk_signal_progress PRIMARY KEY,
    activity_id    bigint NOT NULL,
    changed_since  datetime2(3) NOT NULL,
    attachment_id  bigint NOT NULL
);
INSERT INTO signal_progress (id, activity_id, changed_since, attachment_id) VALUES (1, 0, '0001-01-01T00:00:00.000', 0);

-- Costs a correction a little, and a report nothing.
CREATE INDEX activity_versions_by_moment ON activity_versions (changed_at);
