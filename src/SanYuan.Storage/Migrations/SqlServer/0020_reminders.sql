-- The hour of the day a person chose for the combined reminder, the county's clock; without a row, nine.
CREATE TABLE reminder_hours (
    person_id   bigint NOT NULL CONSTRAINT pk_reminder_hours PRIMARY KEY CONSTRAINT fk_reminder_hours_person_id REFERENCES people (id),
    hour        int NOT NULL,
    chosen_at   datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);

-- The hours of days whose reminders were written.
CREATE TABLE reminder_slots (
    day   date NOT NULL,
    hour  int NOT NULL,
    CONSTRAINT pk_reminder_slots PRIMARY KEY (day, hour)
);

-- The combined messages: at most one a person and day, whatever happens.
CREATE TABLE reminder_messages (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_reminder_messages PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT fk_reminder_messages_person_id REFERENCES people (id),
    day         date NOT NULL,
    outbox_key  nvarchar(600) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT uq_reminder_messages_outbox_key UNIQUE,
    CONSTRAINT uq_reminder_messages UNIQUE (person_id, day)
);
CREATE INDEX reminder_messages_by_day ON reminder_messages (day, person_id);

-- What a person was reminded of, by which rule and from which facts; of each thing and step the newest time. settled: gone (the ledger no longer
-- asks for it), told (the person says it is done).
CREATE TABLE reminder_items (
    person_id   bigint NOT NULL CONSTRAINT fk_reminder_items_person_id REFERENCES people (id),
    item_key    nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    subject     nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  bigint NOT NULL CONSTRAINT fk_reminder_items_message_id REFERENCES reminder_messages (id),
    place       int NOT NULL,
    line        nvarchar(max) NOT NULL,
    [rule]      nvarchar(max) NOT NULL,
    facts       nvarchar(max) NOT NULL,
    said_on     date NOT NULL,
    said_first  date NOT NULL,
    again_on    date NULL,
    settled     nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    settled_on  date NULL,
    CONSTRAINT pk_reminder_items PRIMARY KEY (person_id, item_key)
);
CREATE INDEX reminder_items_by_message ON reminder_items (message_id, place);
CREATE INDEX reminder_items_by_first ON reminder_items (said_first);
CREATE INDEX reminder_items_open ON reminder_items (person_id) WHERE settled IS NULL;

-- Measures are reminded of with everything else.
ALTER TABLE quarterly_measures DROP COLUMN reminded_on;
