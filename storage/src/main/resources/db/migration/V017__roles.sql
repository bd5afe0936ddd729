-- Roles and who holds them. Times without a zone are those of the assembly's clocks, ISO 8601.

CREATE TABLE role (
  assembly  INTEGER NOT NULL REFERENCES assembly (id),
  no        INTEGER NOT NULL CHECK (no >= 1),
  name      TEXT    NOT NULL,
  may       TEXT    NOT NULL,
  terms     TEXT    NOT NULL,
  last_turn INTEGER NOT NULL CHECK (last_turn >= 0),
  decision  INTEGER NOT NULL,
  is_ended  INTEGER NOT NULL CHECK (is_ended IN (0, 1)),
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, no)
) STRICT, WITHOUT ROWID;

-- The published order of turns.
CREATE TABLE role_order (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  place    INTEGER NOT NULL CHECK (place >= 1),
  member   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, place),
  UNIQUE (assembly, role, member),
  FOREIGN KEY (assembly, role) REFERENCES role (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE role_seat (
  assembly         INTEGER NOT NULL,
  role             INTEGER NOT NULL,
  no               INTEGER NOT NULL CHECK (no >= 1),
  opens            TEXT    NOT NULL,
  start            TEXT    NOT NULL,
  term             INTEGER NOT NULL CHECK (term >= 0),
  holder           INTEGER,
  outgoing         INTEGER,
  is_outgoing_done INTEGER NOT NULL CHECK (is_outgoing_done IN (0, 1)),
  is_incoming_done INTEGER NOT NULL CHECK (is_incoming_done IN (0, 1)),
  next             INTEGER,
  announced_days   INTEGER,
  is_vacancy_told  INTEGER NOT NULL CHECK (is_vacancy_told IN (0, 1)),
  seq              INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, no),
  FOREIGN KEY (assembly, role) REFERENCES role (assembly, no),
  FOREIGN KEY (assembly, holder) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, outgoing) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, next) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- Who held which seat in which term, and who declined which; seq is the fact that says so.
CREATE TABLE role_stint (
  assembly INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  kind     TEXT    NOT NULL CHECK (kind IN ('held', 'declined')),
  seat     INTEGER NOT NULL,
  term     INTEGER NOT NULL CHECK (term >= 1),
  member   INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, seq),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- How many roles one member may hold at once; no row is as the program says.
CREATE TABLE role_limit (
  assembly INTEGER NOT NULL PRIMARY KEY REFERENCES assembly (id),
  most     INTEGER NOT NULL CHECK (most >= 1),
  seq      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
