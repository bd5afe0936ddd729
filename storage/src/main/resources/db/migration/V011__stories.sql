-- What a proposal would take the place of, and why: commitments to words.
CREATE TABLE story (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  instead  TEXT    NOT NULL,
  because  TEXT,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
