-- A proposal can be a choice between options; which of them were chosen stands beside them.

CREATE TABLE offered_option (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  no       INTEGER NOT NULL CHECK (no > 0),
  name     TEXT    NOT NULL,
  chosen   INTEGER CHECK (chosen > 0),
  PRIMARY KEY (assembly, proposal, no),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
