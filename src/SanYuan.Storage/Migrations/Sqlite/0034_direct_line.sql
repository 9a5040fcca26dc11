-- What was said in Direct Line's conversations, for the clients that show it; forgotten after some days.
CREATE TABLE direct_line_activities (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation  TEXT NOT NULL,
    activity_id   TEXT NOT NULL,
    activity      TEXT NOT NULL,
    said_at       TEXT NOT NULL,
    UNIQUE (conversation, activity_id)
);
CREATE INDEX direct_line_order ON direct_line_activities (conversation, id);
CREATE INDEX direct_line_age ON direct_line_activities (said_at);
