-- What is handed over with a role from term to term, and what of it was ticked off in which handover.

CREATE TABLE role_item (
  assembly  INTEGER NOT NULL,
  role      INTEGER NOT NULL,
  no        INTEGER NOT NULL CHECK (no >= 1),
  text      TEXT    NOT NULL,
  is_struck INTEGER NOT NULL CHECK (is_struck IN (0, 1)),
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, no),
  FOREIGN KEY (assembly, role) REFERENCES role (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE role_tick (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  seat     INTEGER NOT NULL,
  term     INTEGER NOT NULL CHECK (term >= 1),
  item     INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, seat, term, item),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, role, item) REFERENCES role_item (assembly, role, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
