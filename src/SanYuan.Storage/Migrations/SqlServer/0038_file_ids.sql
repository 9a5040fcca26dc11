-- A file's id on its platform, as long as any platform's. A column of its own: neither COLLATE nor NOT NULL may stand in ALTER COLUMN on every server.
ALTER TABLE attachments ADD file_id nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT df_attachments_file_id DEFAULT N'';
GO
UPDATE attachments SET file_id = media_id;
GO
ALTER TABLE attachments DROP COLUMN media_id;
