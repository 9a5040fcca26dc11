-- 重点工作: a theme for a period. kinds: the kinds of unit it is for, joined by commas. status: running, ended.
CREATE TABLE campaigns (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    first_day  TEXT NOT NULL,
    last_day   TEXT NOT NULL,
    kinds      TEXT NOT NULL,
    status     TEXT NOT NULL
);
CREATE INDEX campaigns_by_day ON campaigns (last_day);

-- What an entry must say to count: a keyword in its words, or an activity type.
CREATE TABLE campaign_marks (
    number  INTEGER NOT NULL REFERENCES campaigns (number),
    place   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (number, place)
);

-- Entries that count for a campaign; worked out anew when either changes, so rows go too.
CREATE TABLE campaign_entries (
    number       INTEGER NOT NULL REFERENCES campaigns (number),
    activity_id  INTEGER NOT NULL REFERENCES activities (id),
    PRIMARY KEY (number, activity_id)
);
CREATE INDEX campaign_entries_by_activity ON campaign_entries (activity_id);

-- Every step of a campaign, with who made it, when, and by which message. kind: opened, extended, ended.
CREATE TABLE campaign_changes (
    number      INTEGER NOT NULL REFERENCES campaigns (number),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    PRIMARY KEY (number, sequence)
);
