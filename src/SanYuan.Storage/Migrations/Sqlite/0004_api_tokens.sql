-- Tokens of programs that read the API; only a hash is kept.
CREATE TABLE api_tokens (
    name        TEXT NOT NULL PRIMARY KEY,
    token_hash  TEXT NOT NULL UNIQUE,
    created_at  TEXT NOT NULL
);
