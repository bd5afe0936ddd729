-- Sealed ballots. Who voted follows from facts, and so does the list that is published at the close.
CREATE TABLE sealed_voter (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL,
  voter    INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, round, voter),
  FOREIGN KEY (assembly, proposal, voter) REFERENCES electorate (assembly, proposal, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_ballot (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL,
  receipt  TEXT    NOT NULL,
  answer   TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, round, receipt),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_reason (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL,
  reason   TEXT    NOT NULL,
  answer   TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, round, reason),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

-- The link between voter and ballot, in no fact; it goes when the vote closes.
CREATE TABLE envelope (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL,
  voter    INTEGER NOT NULL,
  answer   TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  receipt  TEXT    NOT NULL,
  cast_by  TEXT    NOT NULL,
  PRIMARY KEY (assembly, proposal, round, voter),
  FOREIGN KEY (assembly, proposal, round, voter)
    REFERENCES sealed_voter (assembly, proposal, round, voter)
) STRICT, WITHOUT ROWID;

-- One row while traces of envelopes are still to be wiped out of the file.
CREATE TABLE wiping (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;
