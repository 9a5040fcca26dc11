-- What appointees send beside their reports. activity_id is null while nobody has said which entry it belongs to.
-- The content lies in the media folder under its hash, never here; state: waiting_for_media, stored, expired, refused.
CREATE TABLE attachments (
    id               INTEGER PRIMARY KEY,
    activity_id      INTEGER REFERENCES activities (id),
    sender_id        INTEGER NOT NULL REFERENCES people (id),
    kind             TEXT NOT NULL,
    media_id         TEXT NOT NULL,
    channel          TEXT NOT NULL,
    message_id       TEXT NOT NULL,
    received_at      TEXT NOT NULL,
    label            TEXT NOT NULL,
    latitude         REAL,
    longitude        REAL,
    state            TEXT NOT NULL,
    content_hash     TEXT,
    size             INTEGER,
    content_type     TEXT,
    attempts         INTEGER NOT NULL,
    next_attempt_at  TEXT,
    error            TEXT,
    UNIQUE (channel, message_id)
);
CREATE INDEX attachments_by_activity ON attachments (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX attachments_unattached ON attachments (sender_id, received_at) WHERE activity_id IS NULL;
CREATE INDEX attachments_waiting ON attachments (next_attempt_at) WHERE state = 'waiting_for_media';

-- Of a message whose handler failed, what it carried, so that it can be tried again.
ALTER TABLE inbox ADD COLUMN attachment TEXT;
