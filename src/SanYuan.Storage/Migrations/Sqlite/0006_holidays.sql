-- Days off and weekend days worked that were imported; each stands in place of what the built-in calendar says of its day. kind: off, worked.
CREATE TABLE holidays (
    day   TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    name  TEXT
);
