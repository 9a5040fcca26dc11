-- 经验: a good practice an appointee shares; the number is what people say (经验3). status: shared, withdrawn (by its author), hidden (by the office).
CREATE TABLE practices (
    number      INTEGER PRIMARY KEY,
    author_id   INTEGER NOT NULL REFERENCES people (id),
    text        TEXT NOT NULL,
    status      TEXT NOT NULL,
    shared_at   TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX practices_shared ON practices (number) WHERE status = 'shared';
CREATE INDEX practices_by_author ON practices (author_id, number) WHERE status = 'shared';

-- In the lexicon's spelling, so that it is found however it is typed.
CREATE TABLE practice_tags (
    number  INTEGER NOT NULL REFERENCES practices (number),
    place   INTEGER NOT NULL,
    tag     TEXT NOT NULL,
    PRIMARY KEY (number, place)
);
CREATE INDEX practice_tags_by_tag ON practice_tags (tag, number);

-- Every step: shared, tagged, withdrawn, hidden, restored; words: the reason, or the tags from then on.
CREATE TABLE practice_changes (
    number      INTEGER NOT NULL REFERENCES practices (number),
    sequence    INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    words       TEXT,
    changed_by  INTEGER NOT NULL REFERENCES people (id),
    changed_at  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    PRIMARY KEY (number, sequence)
);

-- By which words a shared practice is found: pairs of characters, and the things of the domain it speaks of. weight: what the word counts in a text
-- of its length, in thousandths. Worked out from the text, so rows go when it is no longer shared.
CREATE TABLE practice_terms (
    term    TEXT NOT NULL,
    number  INTEGER NOT NULL REFERENCES practices (number),
    weight  INTEGER NOT NULL,
    PRIMARY KEY (term, number)
) WITHOUT ROWID;
CREATE INDEX practice_terms_of ON practice_terms (number);

-- In how many each word stands: counting a common one anew for every question would take longer than the rest of the search.
CREATE TABLE practice_term_counts (
    term       TEXT NOT NULL PRIMARY KEY,
    practices  INTEGER NOT NULL
) WITHOUT ROWID;

-- 请教: what somebody asked.
CREATE TABLE practice_questions (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    text        TEXT NOT NULL,
    asked_at    TEXT NOT NULL,
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL
);
CREATE INDEX practice_questions_of ON practice_questions (person_id, id);

-- 转问: a question passed to the author of a practice, to each author once; the number is what the author answers by.
CREATE TABLE practice_passes (
    number       INTEGER PRIMARY KEY,
    question_id  INTEGER NOT NULL REFERENCES practice_questions (id),
    practice     INTEGER NOT NULL REFERENCES practices (number),
    asker_id     INTEGER NOT NULL REFERENCES people (id),
    author_id    INTEGER NOT NULL REFERENCES people (id),
    passed_at    TEXT NOT NULL,
    channel      TEXT NOT NULL,
    message_id   TEXT NOT NULL,
    answered     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (question_id, author_id)
);
CREATE INDEX practice_passes_to ON practice_passes (author_id, answered, number);

CREATE TABLE practice_answers (
    id           INTEGER PRIMARY KEY,
    pass         INTEGER NOT NULL REFERENCES practice_passes (number),
    text         TEXT NOT NULL,
    answered_at  TEXT NOT NULL,
    channel      TEXT NOT NULL,
    message_id   TEXT NOT NULL
);
CREATE INDEX practice_answers_of ON practice_answers (pass);
