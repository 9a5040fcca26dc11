-- What was said in Direct Line's conversations, for the clients that show it; forgotten after some days.
CREATE TABLE direct_line_activities (
    id            bigint IDENTITY(1, 1) NOT NULL CONSTRAINT pk_direct_line_activities PRIMARY KEY,
    conversation  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    activity_id   nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    activity      nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    said_at       datetime2(3) NOT NULL,
    CONSTRAINT uq_direct_line_activities UNIQUE (conversation, activity_id)
);
CREATE INDEX direct_line_order ON direct_line_activities (conversation, id);
CREATE INDEX direct_line_age ON direct_line_activities (said_at);
