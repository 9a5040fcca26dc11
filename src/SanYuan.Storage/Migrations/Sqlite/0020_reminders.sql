-- The hour of the day a person chose for the combined reminder, the county's clock; without a row, nine.
CREATE TABLE reminder_hours (
    person_id   INTEGER NOT NULL PRIMARY KEY REFERENCES people (id),
    hour        INTEGER NOT NULL,
    chosen_at   TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);

-- The hours of days whose reminders were written.
CREATE TABLE reminder_slots (
    day   TEXT NOT NULL,
    hour  INTEGER NOT NULL,
    PRIMARY KEY (day, hour)
);

-- The combined messages: at most one a person and day, whatever happens.
CREATE TABLE reminder_messages (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    day         TEXT NOT NULL,
    outbox_key  TEXT NOT NULL UNIQUE,
    UNIQUE (person_id, day)
);
CREATE INDEX reminder_messages_by_day ON reminder_messages (day, person_id);

-- What a person was reminded of, by which rule and from which facts; of each thing and step the newest time. settled: gone (the ledger no longer
-- asks for it), told (the person says it is done).
CREATE TABLE reminder_items (
    person_id   INTEGER NOT NULL REFERENCES people (id),
    item_key    TEXT NOT NULL,
    subject     TEXT NOT NULL,
    message_id  INTEGER NOT NULL REFERENCES reminder_messages (id),
    place       INTEGER NOT NULL,
    line        TEXT NOT NULL,
    rule        TEXT NOT NULL,
    facts       TEXT NOT NULL,
    said_on     TEXT NOT NULL,
    said_first  TEXT NOT NULL,
    again_on    TEXT,
    settled     TEXT,
    settled_on  TEXT,
    PRIMARY KEY (person_id, item_key)
);
CREATE INDEX reminder_items_by_message ON reminder_items (message_id, place);
CREATE INDEX reminder_items_by_first ON reminder_items (said_first);
CREATE INDEX reminder_items_open ON reminder_items (person_id) WHERE settled IS NULL;

-- Measures are reminded of with everything else.
ALTER TABLE quarterly_measures DROP COLUMN reminded_on;
