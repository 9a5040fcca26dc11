-- DingTalk's ids of files may be longer than WeCom's.
ALTER TABLE attachments ALTER COLUMN media_id nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL;
