-- Who said to be away; a row whose time is over means nothing any more.
CREATE TABLE absence (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
