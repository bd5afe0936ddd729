-- What members offer and want; words and price are commitments. The words of one that is gone are
-- erased, and the row stays, so that its number is never given twice.
CREATE TABLE notice (
  assembly    INTEGER NOT NULL REFERENCES assembly (id),
  no          INTEGER NOT NULL CHECK (no >= 1),
  kind        TEXT    NOT NULL CHECK (kind IN ('offer', 'want')),
  member      INTEGER NOT NULL,
  words       TEXT    NOT NULL,
  price       TEXT,
  posted_ms   INTEGER NOT NULL,
  until_ms    INTEGER NOT NULL,
  is_reminded INTEGER NOT NULL CHECK (is_reminded IN (0, 1)),
  is_open     INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_open ON notice (assembly, is_open, no);
