-- A unit's own system sees and calls that unit's meetings only; a token that only reads calls none.
ALTER TABLE api_tokens ADD unit_code nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;
ALTER TABLE api_tokens ADD read_only bit NOT NULL CONSTRAINT df_api_tokens_read_only DEFAULT 0;
