-- DingTalk's ids of files may be longer than WeCom's. Neither COLLATE nor NOT NULL may stand in ALTER COLUMN on servers that speak
-- T-SQL but are not Microsoft's: the id is only stored and read, never compared, so the database's own collation does, and a
-- check keeps it from being empty.
ALTER TABLE attachments ALTER COLUMN media_id nvarchar(2000);
ALTER TABLE attachments ADD CONSTRAINT ck_attachments_media_id CHECK (media_id IS NOT NULL);
