-- What each import of a roster file changed, row by row as JSON: before it, and after it. By that it is undone.
CREATE TABLE roster_imports (
    id           bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_roster_imports PRIMARY KEY,
    source       nvarchar(260) NOT NULL,
    imported_by  bigint NULL CONSTRAINT fk_roster_imports_imported_by REFERENCES people (id),
    imported_at  datetime2(3) NOT NULL,
    counts       nvarchar(400) NOT NULL,
    rows_before  nvarchar(max) NOT NULL,
    rows_after   nvarchar(max) NOT NULL,
    undone_by    bigint NULL CONSTRAINT fk_roster_imports_undone_by REFERENCES people (id),
    undone_at    datetime2(3) NULL
);

-- A unit that came with an import which was undone is closed; the next file that names it opens it again, as none opens one the office closed.
ALTER TABLE units ADD undone bit NOT NULL CONSTRAINT df_units_undone DEFAULT 0;
