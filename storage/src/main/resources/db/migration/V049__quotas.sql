-- Draws with quotas. What is asked for and who answered follows from facts; about and quotas are
-- commitments to words beside the journal.
CREATE TABLE quota_draw (
  assembly         INTEGER NOT NULL REFERENCES assembly (id),
  lot              INTEGER NOT NULL CHECK (lot >= 1),
  convener         INTEGER,
  about            TEXT    NOT NULL,
  quotas           TEXT    NOT NULL,
  seats            INTEGER NOT NULL CHECK (seats >= 2),
  answers_until_ms INTEGER NOT NULL,
  commit_until_ms  INTEGER NOT NULL,
  reveal_ms        INTEGER NOT NULL,
  is_beacon        INTEGER NOT NULL CHECK (is_beacon IN (0, 1)),
  stage            TEXT    NOT NULL CHECK (stage IN ('asking', 'computing', 'listed', 'called-off')),
  reason           TEXT,
  lottery          TEXT,
  is_erased        INTEGER NOT NULL DEFAULT 0 CHECK (is_erased IN (0, 1)),
  seq              INTEGER NOT NULL,
  PRIMARY KEY (assembly, lot),
  FOREIGN KEY (assembly, convener) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- The salted hash of what each of those who can be drawn gave.
CREATE TABLE quota_pledge (
  assembly INTEGER NOT NULL,
  lot      INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  answers  TEXT    NOT NULL,
  PRIMARY KEY (assembly, lot, member),
  FOREIGN KEY (assembly, lot) REFERENCES quota_draw (assembly, lot),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- What members gave, in no fact; erased when they say so, and at the latest with the draw's time.
CREATE TABLE quota_answer (
  assembly INTEGER NOT NULL,
  lot      INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  category TEXT    NOT NULL,
  feature  TEXT    NOT NULL,
  PRIMARY KEY (assembly, lot, member, category),
  FOREIGN KEY (assembly, lot) REFERENCES quota_draw (assembly, lot)
) STRICT, WITHOUT ROWID;

CREATE TABLE quota_salt (
  assembly INTEGER NOT NULL,
  lot      INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  salt     TEXT    NOT NULL,
  PRIMARY KEY (assembly, lot, member),
  FOREIGN KEY (assembly, lot) REFERENCES quota_draw (assembly, lot)
) STRICT, WITHOUT ROWID;

-- The lottery over panels, by types of people, in no fact.
CREATE TABLE quota_lottery (
  assembly INTEGER NOT NULL,
  lot      INTEGER NOT NULL,
  salt     TEXT    NOT NULL,
  text     TEXT    NOT NULL,
  PRIMARY KEY (assembly, lot),
  FOREIGN KEY (assembly, lot) REFERENCES quota_draw (assembly, lot)
) STRICT, WITHOUT ROWID;

-- What waits to be computed, whichever assembly's it is.
CREATE INDEX quota_draw_computing ON quota_draw (assembly, lot) WHERE stage = 'computing';
