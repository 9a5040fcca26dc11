-- What each import of a roster file changed, row by row as JSON: before it, and after it. By that it is undone.
CREATE TABLE roster_imports (
    id           INTEGER PRIMARY KEY,
    source       TEXT NOT NULL,
    imported_by  INTEGER REFERENCES people (id),
    imported_at  TEXT NOT NULL,
    counts       TEXT NOT NULL,
    rows_before  TEXT NOT NULL,
    rows_after   TEXT NOT NULL,
    undone_by    INTEGER REFERENCES people (id),
    undone_at    TEXT
);

-- A unit that came with an import which was undone is closed; the next file that names it opens it again, as none opens one the office closed.
ALTER TABLE units ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
