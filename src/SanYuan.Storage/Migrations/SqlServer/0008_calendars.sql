-- The secret of a person's calendar link; only a hash is kept, and a new secret takes the place of the old.
CREATE TABLE calendars (
    person_id    bigint NOT NULL CONSTRAINT pk_calendars PRIMARY KEY CONSTRAINT fk_calendars_person_id REFERENCES people (id),
    secret_hash  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT uq_calendars_secret_hash UNIQUE,
    created_at   datetime2(3) NOT NULL
);
