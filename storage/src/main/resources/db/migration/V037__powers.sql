-- What each role carries in the assembly's room, by decision; levels are those of Matrix.
CREATE TABLE power_decided (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  level    INTEGER NOT NULL CHECK (level BETWEEN 0 AND 100),
  decision INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, role),
  FOREIGN KEY (assembly, role) REFERENCES role (assembly, no),
  FOREIGN KEY (assembly, decision) REFERENCES decision (assembly, no)
) STRICT, WITHOUT ROWID;

-- What was given to a member on account of roles; the row goes when it is taken back.
CREATE TABLE power_held (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  base     INTEGER NOT NULL,
  asked    INTEGER NOT NULL,
  shown    INTEGER NOT NULL,
  is_seen  INTEGER NOT NULL CHECK (is_seen IN (0, 1)),
  asks     INTEGER NOT NULL CHECK (asks >= 1),
  since_ms INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- Why the room does not follow; no row where it does.
CREATE TABLE power_hindrance (
  assembly INTEGER NOT NULL PRIMARY KEY REFERENCES assembly (id),
  why      TEXT    NOT NULL,
  seq      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
