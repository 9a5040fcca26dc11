-- The message a digest went out in (outbox.unique_key; further parts have :2, :3 behind it), in how many parts, and who sent it; nobody where the
-- calendar did. Of what was sent before, the message of the same moment; a digest of years ago may have none any more.
ALTER TABLE digest_sent ADD message_key nvarchar(600) COLLATE Latin1_General_100_BIN2 NULL;
ALTER TABLE digest_sent ADD message_parts int NOT NULL CONSTRAINT df_digest_sent_message_parts DEFAULT 0;
ALTER TABLE digest_sent ADD sent_by bigint NULL CONSTRAINT fk_digest_sent_sent_by REFERENCES people (id);
GO
UPDATE digest_sent SET message_key = letter.first_key, message_parts = letter.parts
FROM (SELECT receiver_id, created_at, min(unique_key) AS first_key, count(*) AS parts FROM outbox WHERE kind = 'digest' AND unique_key LIKE 'digest:%' GROUP BY receiver_id, created_at) AS letter
WHERE letter.receiver_id = digest_sent.person_id AND letter.created_at = digest_sent.sent_at;
