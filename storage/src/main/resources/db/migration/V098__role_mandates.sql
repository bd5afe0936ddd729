-- Who was elected for which term of a seat, until they are named for it or have it, until somebody
-- else is elected for the same, or until the term is over. The order is that of their election.

CREATE TABLE role_mandate (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  place    INTEGER NOT NULL CHECK (place >= 1),
  seat     INTEGER NOT NULL,
  term     INTEGER NOT NULL CHECK (term >= 1),
  member   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, place),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
