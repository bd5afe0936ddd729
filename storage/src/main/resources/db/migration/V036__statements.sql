-- What those against a decision attached to it; words is a commitment.
CREATE TABLE minority_statement (
  assembly INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  author   INTEGER NOT NULL,
  words    TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, decision, author),
  FOREIGN KEY (assembly, decision) REFERENCES decision (assembly, no),
  FOREIGN KEY (assembly, author) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_signature (
  assembly INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  author   INTEGER NOT NULL,
  member   INTEGER NOT NULL CHECK (member <> author),
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, decision, member),
  FOREIGN KEY (assembly, decision, author) REFERENCES minority_statement (assembly, decision, author),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
