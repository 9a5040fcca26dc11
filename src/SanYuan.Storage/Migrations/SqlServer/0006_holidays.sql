-- Days off and weekend days worked that were imported; each stands in place of what the built-in calendar says of its day. kind: off, worked.
CREATE TABLE holidays (
    day   date NOT NULL CONSTRAINT pk_holidays PRIMARY KEY,
    kind  nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name  nvarchar(max) NULL
);
