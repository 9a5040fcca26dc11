-- On which channel somebody last spoke who has accounts on several: what is written to them goes there.
CREATE TABLE last_channels (
    person_id  bigint NOT NULL CONSTRAINT pk_last_channels PRIMARY KEY CONSTRAINT fk_last_channels_person REFERENCES people (id),
    channel    nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL
);
-- The channels on which a message certainly did not arrive, with commas between; it goes by another.
ALTER TABLE outbox ADD failed_on nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;
