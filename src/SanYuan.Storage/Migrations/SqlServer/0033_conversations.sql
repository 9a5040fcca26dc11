-- Where people can be written to unasked, on platforms where an account alone is no address. address: the channel's own form of it.
CREATE TABLE conversations (
    channel     nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    account     nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    address     nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    changed_at  datetime2(3) NOT NULL,
    CONSTRAINT pk_conversations PRIMARY KEY (channel, account)
);
