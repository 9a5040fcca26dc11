-- Tokens of programs that read the API; only a hash is kept.
CREATE TABLE api_tokens (
    name        nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_api_tokens PRIMARY KEY,
    token_hash  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT uq_api_tokens_token_hash UNIQUE,
    created_at  datetime2(3) NOT NULL
);
