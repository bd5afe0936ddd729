-- Which positions there are is for each rule to say: ballots and counts hold whatever it offers.
-- Nothing refers to these two tables, so they are simply made anew.

CREATE TABLE new_ballot (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  voter    INTEGER NOT NULL,
  choice   TEXT    NOT NULL,
  reason   TEXT,
  cast_by  TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, voter),
  FOREIGN KEY (assembly, proposal, voter) REFERENCES electorate (assembly, proposal, member)
) STRICT, WITHOUT ROWID;

INSERT INTO new_ballot SELECT assembly, proposal, voter, choice, reason, cast_by, seq FROM ballot;
DROP TABLE ballot;
ALTER TABLE new_ballot RENAME TO ballot;
CREATE INDEX ballot_cast_by ON ballot (cast_by);

-- votes is canonical JSON, such as {"no":3,"yes":9}, without positions that nobody took.
CREATE TABLE new_decision (
  assembly    INTEGER NOT NULL,
  no          INTEGER NOT NULL,
  proposal    INTEGER NOT NULL,
  votes       TEXT    NOT NULL,
  decided_ms  INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  UNIQUE (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

INSERT INTO new_decision
SELECT assembly, no, proposal,
  '{' || rtrim(
    iif(abstain > 0, '"abstain":' || abstain || ',', '')
      || iif(against > 0, '"no":' || against || ',', '')
      || iif(objection > 0, '"objection":' || objection || ',', '')
      || iif(yes > 0, '"yes":' || yes || ',', ''),
    ',') || '}',
  decided_ms, seq
FROM decision;
DROP TABLE decision;
ALTER TABLE new_decision RENAME TO decision;
