-- What is counted. A metric is ready-made, or has words of the assembly's own; days are ISO 8601.

CREATE TABLE metric (
  assembly   INTEGER NOT NULL,
  no         INTEGER NOT NULL,
  ready_made TEXT,
  name       TEXT,
  meaning    TEXT,
  unit       TEXT,
  decimals   INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 3),
  cadence    TEXT    NOT NULL CHECK (cadence IN ('daily', 'weekly', 'monthly')),
  reporter   INTEGER,
  creator    INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  asked_for  TEXT,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  seq        INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, reporter) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, creator) REFERENCES member (assembly, no),
  CONSTRAINT own_words_or_ready_made CHECK (
    (ready_made IS NULL AND name IS NOT NULL AND meaning IS NOT NULL AND unit IS NOT NULL)
    OR (ready_made IS NOT NULL AND name IS NULL AND meaning IS NULL AND unit IS NULL))
) STRICT, WITHOUT ROWID;

-- Every reading stays; of those for the same day the one with the highest seq stands.
CREATE TABLE reading (
  assembly    INTEGER NOT NULL,
  metric      INTEGER NOT NULL,
  first_day   TEXT    NOT NULL CHECK (length(first_day) = 10),
  seq         INTEGER NOT NULL,
  units       INTEGER NOT NULL CHECK (units >= 0),
  reason      TEXT,
  reporter    INTEGER NOT NULL,
  reported_ms INTEGER NOT NULL,
  PRIMARY KEY (assembly, metric, first_day, seq),
  FOREIGN KEY (assembly, metric) REFERENCES metric (assembly, no),
  FOREIGN KEY (assembly, reporter) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
