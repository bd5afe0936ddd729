-- A tabled proposal can be voted on again: proposals have rounds, and so have their ballots.

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
    CHECK (status IN ('voting', 'passed', 'failed', 'tabled', 'not-decided', 'withdrawn')),
  round       INTEGER NOT NULL CHECK (round > 0),
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, proposer) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

INSERT INTO proposal
SELECT assembly, no, proposer, title, text, rule, quorum, electorate, opened_ms, closes_ms,
  is_reminded, status, 1, seq
FROM old_proposal;
DROP TABLE old_proposal;

CREATE INDEX proposal_open ON proposal (assembly, closes_ms) WHERE status = 'voting';
CREATE INDEX proposal_tabled ON proposal (assembly, no) WHERE status = 'tabled';

CREATE TABLE new_ballot (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL,
  voter    INTEGER NOT NULL,
  choice   TEXT    NOT NULL,
  reason   TEXT,
  cast_by  TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, round, voter),
  FOREIGN KEY (assembly, proposal, voter) REFERENCES electorate (assembly, proposal, member)
) STRICT, WITHOUT ROWID;

INSERT INTO new_ballot
SELECT assembly, proposal, 1, voter, choice, reason, cast_by, seq FROM ballot;
DROP TABLE ballot;
ALTER TABLE new_ballot RENAME TO ballot;
CREATE INDEX ballot_cast_by ON ballot (cast_by);
