-- Answers on platforms that take none in the response to a callback: written with the message, removed when they were sent.
-- address: the platform's, for this one conversation, good until good_until; empty: to the account.
CREATE TABLE owed_answers (
    channel     TEXT NOT NULL,
    message_id  TEXT NOT NULL,
    account     TEXT NOT NULL,
    text        TEXT NOT NULL,
    address     TEXT NOT NULL,
    good_until  TEXT NOT NULL,
    attempts    INTEGER NOT NULL,
    due_at      TEXT NOT NULL,
    PRIMARY KEY (channel, message_id)
);
CREATE INDEX owed_answers_due ON owed_answers (due_at);
