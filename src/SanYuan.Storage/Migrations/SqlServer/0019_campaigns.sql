-- 重点工作: a theme for a period. kinds: the kinds of unit it is for, joined by commas. status: running, ended.
CREATE TABLE campaigns (
    number     bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_campaigns PRIMARY KEY,
    name       nvarchar(max) NOT NULL,
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    kinds      nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    status     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX campaigns_by_day ON campaigns (last_day);

-- What an entry must say to count: a keyword in its words, or an activity type.
CREATE TABLE campaign_marks (
    number  bigint NOT NULL CONSTRAINT fk_campaign_marks_number REFERENCES campaigns (number),
    place   int NOT NULL,
    kind    nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    value   nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_campaign_marks PRIMARY KEY (number, place)
);

-- Entries that count for a campaign; worked out anew when either changes, so rows go too.
CREATE TABLE campaign_entries (
    number       bigint NOT NULL CONSTRAINT fk_campaign_entries_number REFERENCES campaigns (number),
    activity_id  bigint NOT NULL CONSTRAINT fk_campaign_entries_activity_id REFERENCES activities (id),
    CONSTRAINT pk_campaign_entries PRIMARY KEY (number, activity_id)
);
CREATE INDEX campaign_entries_by_activity ON campaign_entries (activity_id);

-- Every step of a campaign, with who made it, when, and by which message. kind: opened, extended, ended.
CREATE TABLE campaign_changes (
    number      bigint NOT NULL CONSTRAINT fk_campaign_changes_number REFERENCES campaigns (number),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    last_day    date NOT NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_campaign_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_campaign_changes PRIMARY KEY (number, sequence)
);
