-- What appointees send beside their reports. activity_id is null while nobody has said which entry it belongs to.
-- The content lies in the media folder under its hash, never here; state: waiting_for_media, stored, expired, refused.
CREATE TABLE attachments (
    id               bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_attachments PRIMARY KEY,
    activity_id      bigint NULL CONSTRAINT fk_attachments_activity_id REFERENCES activities (id),
    sender_id        bigint NOT NULL CONSTRAINT fk_attachments_sender_id REFERENCES people (id),
    kind             nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    media_id         nvarchar(512) COLLATE Latin1_General_100_BIN2 NOT NULL,
    channel          nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id       nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    received_at      datetime2(3) NOT NULL,
    label            nvarchar(max) NOT NULL,
    latitude         float NULL,
    longitude        float NULL,
    state            nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    content_hash     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    size             bigint NULL,
    content_type     nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    attempts         int NOT NULL,
    next_attempt_at  datetime2(3) NULL,
    error            nvarchar(max) NULL,
    CONSTRAINT uq_attachments UNIQUE (channel, message_id)
);
CREATE INDEX attachments_by_activity ON attachments (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX attachments_unattached ON attachments (sender_id, received_at) WHERE activity_id IS NULL;
CREATE INDEX attachments_waiting ON attachments (next_attempt_at) WHERE state = 'waiting_for_media';

-- Of a message whose handler failed, what it carried, so that it can be tried again.
ALTER TABLE inbox ADD attachment nvarchar(max) NULL;
