-- Turns that somebody offers for another's: at most one of each seat. It goes when it is taken; one
-- whose time is over stays until another takes its place.

CREATE TABLE role_offer (
  assembly   INTEGER NOT NULL,
  role       INTEGER NOT NULL,
  seat       INTEGER NOT NULL,
  term       INTEGER NOT NULL CHECK (term >= 1),
  member     INTEGER NOT NULL,
  other      INTEGER NOT NULL,
  until_ms   INTEGER NOT NULL,
  is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
  seq        INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, seat),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, other) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
