-- Draws of lots. Hashes, seals and secrets are 64 lower-case hex digits; about, seal_secret_kept and
-- kept are commitments to words beside the journal.

CREATE TABLE lot (
  assembly         INTEGER NOT NULL REFERENCES assembly (id),
  no               INTEGER NOT NULL CHECK (no >= 1),
  convener         INTEGER,
  about            TEXT    NOT NULL,
  seats            INTEGER NOT NULL CHECK (seats >= 1),
  seal             TEXT    NOT NULL,
  seal_secret_kept TEXT    NOT NULL,
  commit_until_ms  INTEGER NOT NULL,
  reveal_until_ms  INTEGER NOT NULL,
  round            INTEGER,
  stage            TEXT    NOT NULL
    CHECK (stage IN ('gathering', 'revealing', 'awaiting', 'drawn', 'called-off')),
  reveals_end_ms   INTEGER NOT NULL,
  seal_secret      TEXT,
  closing          TEXT,
  signature        TEXT,
  seed             TEXT,
  drawn_ms         INTEGER,
  reason           TEXT,
  seq              INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, convener) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- Who could be drawn, and since the draw in which place; departure_seq is the fact by which they
-- were taken out again.
CREATE TABLE lot_place (
  assembly      INTEGER NOT NULL,
  lot           INTEGER NOT NULL,
  member        INTEGER NOT NULL,
  place         INTEGER CHECK (place >= 1),
  departure     TEXT    CHECK (departure IN ('declined', 'disqualified')),
  departure_seq INTEGER,
  PRIMARY KEY (assembly, lot, member),
  UNIQUE (assembly, lot, place),
  FOREIGN KEY (assembly, lot) REFERENCES lot (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- Who put chance in. kept is there if the secret was left with the bot, secret once it is revealed.
CREATE TABLE lot_chance (
  assembly   INTEGER NOT NULL,
  lot        INTEGER NOT NULL,
  member     INTEGER NOT NULL,
  commitment TEXT    NOT NULL,
  kept       TEXT,
  secret     TEXT,
  seq        INTEGER NOT NULL,
  PRIMARY KEY (assembly, lot, member),
  FOREIGN KEY (assembly, lot) REFERENCES lot (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
