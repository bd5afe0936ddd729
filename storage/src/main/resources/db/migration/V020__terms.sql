-- On which terms votes are taken, where they are not the usual ones.
CREATE TABLE voting_terms (
  assembly  INTEGER NOT NULL,
  proposal  INTEGER NOT NULL,
  results   TEXT    NOT NULL,
  reasons   TEXT    NOT NULL,
  is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1)),
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
