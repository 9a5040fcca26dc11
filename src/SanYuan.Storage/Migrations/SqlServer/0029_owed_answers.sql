-- Answers on platforms that take none in the response to a callback: written with the message, removed when they were sent.
-- address: the platform's, for this one conversation, good until good_until; empty: to the account.
CREATE TABLE owed_answers (
    channel     nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    message_id  nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    account     nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    text        nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    address     nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    good_until  datetime2(3) NOT NULL,
    attempts    int NOT NULL,
    due_at      datetime2(3) NOT NULL,
    CONSTRAINT pk_owed_answers PRIMARY KEY (channel, message_id)
);
CREATE INDEX owed_answers_due ON owed_answers (due_at);
