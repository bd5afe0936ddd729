-- Who asks for which holder of a seat to be recalled; rows go when it is voted on or taken back.
CREATE TABLE recall (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  seat     INTEGER NOT NULL,
  term     INTEGER NOT NULL CHECK (term >= 1),
  holder   INTEGER NOT NULL,
  asker    INTEGER NOT NULL,
  reason   TEXT,
  asked_ms INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, seat, asker),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, holder) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, asker) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- The votes that petitions opened.
CREATE TABLE recall_vote (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  seat     INTEGER NOT NULL,
  holder   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, holder) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- Which share of the members it takes to open one; no row is as the program says.
CREATE TABLE recall_share (
  assembly    INTEGER NOT NULL PRIMARY KEY REFERENCES assembly (id),
  numerator   INTEGER NOT NULL CHECK (numerator >= 1),
  denominator INTEGER NOT NULL CHECK (denominator >= 1),
  seq         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
