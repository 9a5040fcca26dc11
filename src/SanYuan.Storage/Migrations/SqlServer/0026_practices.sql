-- 经验: a good practice an appointee shares; the number is what people say (经验3). status: shared, withdrawn (by its author), hidden (by the office).
CREATE TABLE practices (
    number      bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_practices PRIMARY KEY,
    author_id   bigint NOT NULL CONSTRAINT fk_practices_author_id REFERENCES people (id),
    text        nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    status      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    shared_at   datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX practices_shared ON practices (number) WHERE status = 'shared';
CREATE INDEX practices_by_author ON practices (author_id, number) WHERE status = 'shared';

-- In the lexicon's spelling, so that it is found however it is typed.
CREATE TABLE practice_tags (
    number  bigint NOT NULL CONSTRAINT fk_practice_tags_number REFERENCES practices (number),
    place   int NOT NULL,
    tag     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_practice_tags PRIMARY KEY (number, place)
);
CREATE INDEX practice_tags_by_tag ON practice_tags (tag, number);

-- Every step: shared, tagged, withdrawn, hidden, restored; words: the reason, or the tags from then on.
CREATE TABLE practice_changes (
    number      bigint NOT NULL CONSTRAINT fk_practice_changes_number REFERENCES practices (number),
    sequence    int NOT NULL,
    kind        nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    words       nvarchar(max) NULL,
    changed_by  bigint NOT NULL CONSTRAINT fk_practice_changes_changed_by REFERENCES people (id),
    changed_at  datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT pk_practice_changes PRIMARY KEY (number, sequence)
);

-- By which words a shared practice is found: pairs of characters, and the things of the domain it speaks of. weight: what the word counts in a text
-- of its length, in thousandths. Worked out from the text, so rows go when it is no longer shared.
CREATE TABLE practice_terms (
    term    nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    number  bigint NOT NULL CONSTRAINT fk_practice_terms_number REFERENCES practices (number),
    weight  int NOT NULL,
    CONSTRAINT pk_practice_terms PRIMARY KEY (term, number)
);
CREATE INDEX practice_terms_of ON practice_terms (number);

-- In how many each word stands: counting a common one anew for every question would take longer than the rest of the search.
CREATE TABLE practice_term_counts (
    term       nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_practice_term_counts PRIMARY KEY,
    practices  int NOT NULL
);

-- 请教: what somebody asked.
CREATE TABLE practice_questions (
    id          bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_practice_questions PRIMARY KEY,
    person_id   bigint NOT NULL CONSTRAINT fk_practice_questions_person_id REFERENCES people (id),
    text        nvarchar(max) NOT NULL,
    asked_at    datetime2(3) NOT NULL,
    channel     nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX practice_questions_of ON practice_questions (person_id, id);

-- 转问: a question passed to the author of a practice, to each author once; the number is what the author answers by.
CREATE TABLE practice_passes (
    number       bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_practice_passes PRIMARY KEY,
    question_id  bigint NOT NULL CONSTRAINT fk_practice_passes_question_id REFERENCES practice_questions (id),
    practice     bigint NOT NULL CONSTRAINT fk_practice_passes_practice REFERENCES practices (number),
    asker_id     bigint NOT NULL CONSTRAINT fk_practice_passes_asker_id REFERENCES people (id),
    author_id    bigint NOT NULL CONSTRAINT fk_practice_passes_author_id REFERENCES people (id),
    passed_at    datetime2(3) NOT NULL,
    channel      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id   nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    answered     bit NOT NULL CONSTRAINT df_practice_passes_answered DEFAULT 0,
    CONSTRAINT uq_practice_passes UNIQUE (question_id, author_id)
);
CREATE INDEX practice_passes_to ON practice_passes (author_id, answered, number);

CREATE TABLE practice_answers (
    id           bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_practice_answers PRIMARY KEY,
    pass         bigint NOT NULL CONSTRAINT fk_practice_answers_pass REFERENCES practice_passes (number),
    text         nvarchar(max) NOT NULL,
    answered_at  datetime2(3) NOT NULL,
    channel      nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id   nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX practice_answers_of ON practice_answers (pass);
