-- A message with buttons, for channels that have them; its text stays beside it for the others.
ALTER TABLE outbox ADD card nvarchar(max) NULL;
