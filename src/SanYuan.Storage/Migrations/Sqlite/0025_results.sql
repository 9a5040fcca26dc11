-- What the last roster file said of a unit: only a cell that says something else than the last time is news, and stands against what was said in chat.
-- known_since: the day the unit came into the roster; of older rows the first day anybody was appointed there.
ALTER TABLE units ADD COLUMN filed_stars INTEGER;
ALTER TABLE units ADD COLUMN filed_six_good INTEGER;
ALTER TABLE units ADD COLUMN known_since TEXT;
UPDATE units SET filed_stars = stars, filed_six_good = six_good,
    known_since = coalesce((SELECT min(a.starts_on) FROM appointments a WHERE a.unit_id = units.id), date('now', '+8 hours'));

-- What a branch reached from a day on: kind stars (1 to 5), six_good and premises (1 or 0); null: no longer told. origin: start (where the first roster
-- file found it), import, chat. Rows are only ever added; of one day the newest counts. An import's message_id is the name of its file.
CREATE TABLE unit_results (
    id          INTEGER PRIMARY KEY,
    unit_id     INTEGER NOT NULL REFERENCES units (id),
    kind        TEXT NOT NULL,
    value       INTEGER,
    since       TEXT NOT NULL,
    origin      TEXT NOT NULL,
    reason      TEXT,
    told_by     INTEGER REFERENCES people (id),
    told_at     TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX unit_results_of ON unit_results (unit_id, kind, since, id);
CREATE INDEX unit_results_by_day ON unit_results (since, unit_id);

INSERT INTO unit_results (unit_id, kind, value, since, origin, told_at, channel, message_id)
SELECT id, 'stars', stars, date('now', '+8 hours'), 'start', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'import', '' FROM units WHERE stars IS NOT NULL;
INSERT INTO unit_results (unit_id, kind, value, since, origin, told_at, channel, message_id)
SELECT id, 'six_good', six_good, date('now', '+8 hours'), 'start', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'import', '' FROM units WHERE six_good IS NOT NULL;

-- 保障: what a unit provides for its appointees, in the words told.
CREATE TABLE unit_supports (
    number        INTEGER PRIMARY KEY,
    unit_id       INTEGER NOT NULL REFERENCES units (id),
    text          TEXT NOT NULL,
    provided_on   TEXT NOT NULL,
    told_by       INTEGER NOT NULL REFERENCES people (id),
    told_at       TEXT NOT NULL,
    channel       TEXT NOT NULL,
    message_id    TEXT NOT NULL,
    -- Null while it stands.
    withdrawn_by  INTEGER REFERENCES people (id),
    withdrawn_at  TEXT,
    withdrawn_channel     TEXT,
    withdrawn_message_id  TEXT
);
CREATE INDEX unit_supports_of ON unit_supports (unit_id, number) WHERE withdrawn_at IS NULL;

-- A period's organisational life is counted in this index alone, however long the ledger is.
CREATE INDEX activities_organisational_life ON activities (held_on, unit_id, type) WHERE status = 'recorded'
    AND type IN ('theme_party_day', 'branch_meeting', 'committee_meeting', 'group_meeting', 'party_lecture', 'organizational_life_meeting', 'democratic_appraisal');

-- And so are its findings.
DROP INDEX findings_by_day;
CREATE INDEX findings_by_day ON findings (found_on, kind, status, unit_id, appointee_id, told_by);
