-- A unit's own system sees and calls that unit's meetings only; a token that only reads calls none.
ALTER TABLE api_tokens ADD COLUMN unit_code TEXT;
ALTER TABLE api_tokens ADD COLUMN read_only INTEGER NOT NULL DEFAULT 0;
