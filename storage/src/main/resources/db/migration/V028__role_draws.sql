-- Which draws were called for which term of a seat, of roles that are filled by lot.

CREATE TABLE role_draw (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  seat     INTEGER NOT NULL,
  term     INTEGER NOT NULL CHECK (term >= 1),
  lot      INTEGER NOT NULL CHECK (lot >= 1),
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, seat, term, lot),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX role_draw_lot ON role_draw (assembly, lot);
