-- On which channel somebody last spoke who has accounts on several: what is written to them goes there.
CREATE TABLE last_channels (
    person_id  INTEGER PRIMARY KEY REFERENCES people (id),
    channel    TEXT NOT NULL
);
-- The channels on which a message certainly did not arrive, with commas between; it goes by another.
ALTER TABLE outbox ADD COLUMN failed_on TEXT;
