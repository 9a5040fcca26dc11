-- Where people can be written to unasked, on platforms where an account alone is no address. address: the channel's own form of it.
CREATE TABLE conversations (
    channel     TEXT NOT NULL,
    account     TEXT NOT NULL,
    address     TEXT NOT NULL,
    changed_at  TEXT NOT NULL,
    PRIMARY KEY (channel, account)
);
