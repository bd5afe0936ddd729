-- A proposal can be discussed before its vote, and wait longer, once, for its quorum.

-- Other tables refer to proposals; until the end of the transaction they may do so in vain.
PRAGMA defer_foreign_keys = ON;

CREATE TEMP TABLE old_proposal AS SELECT * FROM proposal;
DROP TABLE proposal;

CREATE TABLE proposal (
  assembly    INTEGER NOT NULL,
  no          INTEGER NOT NULL,
  proposer    INTEGER NOT NULL,
  title       TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  rule        TEXT    NOT NULL,
  quorum      TEXT    NOT NULL,
  electorate  INTEGER NOT NULL,
  opened_ms   INTEGER NOT NULL,
  closes_ms   INTEGER NOT NULL,
  is_reminded INTEGER NOT NULL CHECK (is_reminded IN (0, 1)),
  status      TEXT    NOT NULL
    CHECK (status IN (
      'discussion', 'voting', 'paused', 'passed', 'failed', 'tabled', 'not-decided', 'withdrawn')),
  round       INTEGER NOT NULL CHECK (round > 0),
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, proposer) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

INSERT INTO proposal
SELECT assembly, no, proposer, title, text, rule, quorum, electorate, opened_ms, closes_ms,
  is_reminded, status, round, seq
FROM old_proposal;
DROP TABLE old_proposal;

CREATE INDEX proposal_open ON proposal (assembly, closes_ms) WHERE status = 'voting';
CREATE INDEX proposal_discussed ON proposal (assembly, closes_ms) WHERE status = 'discussion';
CREATE INDEX proposal_tabled ON proposal (assembly, no) WHERE status = 'tabled';

CREATE TABLE discussion (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  vote_ms  INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE patience (
  assembly  INTEGER NOT NULL,
  proposal  INTEGER NOT NULL,
  length_ms INTEGER NOT NULL CHECK (length_ms > 0),
  is_spent  INTEGER NOT NULL CHECK (is_spent IN (0, 1)),
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
