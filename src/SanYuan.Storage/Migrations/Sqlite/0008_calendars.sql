-- The secret of a person's calendar link; only a hash is kept, and a new secret takes the place of the old.
CREATE TABLE calendars (
    person_id   INTEGER NOT NULL PRIMARY KEY REFERENCES people (id),
    secret_hash TEXT NOT NULL UNIQUE,
    created_at  TEXT NOT NULL
);
