-- A file's id on its platform, as long as any platform's; this engine has no lengths.
ALTER TABLE attachments RENAME COLUMN media_id TO file_id;
