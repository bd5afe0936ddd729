-- Which weeks were told, as 2026-W47; the key is what makes a second digest of a week impossible.
CREATE TABLE digest (
  assembly  INTEGER NOT NULL REFERENCES assembly (id),
  week      TEXT    NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-9][0-9]'),
  posted_ms INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, week)
) STRICT, WITHOUT ROWID;
