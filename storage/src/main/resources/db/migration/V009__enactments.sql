-- What the passing of a proposal does. terms is canonical JSON in the form that kind and version
-- name; words are commitments, in order, with spaces between.

CREATE TABLE enactment (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  kind     TEXT    NOT NULL,
  version  INTEGER NOT NULL,
  terms    TEXT    NOT NULL,
  words    TEXT    NOT NULL,
  outcome  TEXT    CHECK (outcome IN ('done', 'undone')),
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, ordinal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
