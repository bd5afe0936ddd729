-- How members want to be reminded. No facts: each row is one person's own, and may be deleted at any
-- time. quiet_on are numbers of proposals with spaces between.

CREATE TABLE wish (
  assembly       INTEGER NOT NULL,
  member         INTEGER NOT NULL,
  is_private     INTEGER NOT NULL CHECK (is_private IN (0, 1)),
  quiet_until_ms INTEGER,
  quiet_on       TEXT    NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
