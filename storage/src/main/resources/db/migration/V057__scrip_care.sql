-- The role whose holders are told whose accounts rest; no row, or none in it, is nobody.
CREATE TABLE scrip_care (
  assembly INTEGER NOT NULL PRIMARY KEY REFERENCES assembly (id),
  role     INTEGER,
  decision INTEGER NOT NULL,
  seq      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
