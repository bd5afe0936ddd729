-- Votes that somebody recorded for others. They wait for a witness, and are cast by what the witness
-- says: then a ballot's cast_by is the recording's number, such as H3, where else an event stands.
CREATE TABLE recording (
  assembly INTEGER NOT NULL,
  no       INTEGER NOT NULL CHECK (no >= 1),
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL,
  recorder INTEGER NOT NULL,
  witness  INTEGER NOT NULL CHECK (witness <> recorder),
  state    TEXT    NOT NULL CHECK (state IN ('waiting', 'witnessed', 'dropped')),
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, recorder) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, witness) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX recording_proposal ON recording (assembly, proposal);
CREATE INDEX recording_waiting ON recording (assembly, no) WHERE state = 'waiting';

CREATE TABLE recorded_vote (
  assembly   INTEGER NOT NULL,
  recording  INTEGER NOT NULL,
  proposal   INTEGER NOT NULL,
  voter      INTEGER NOT NULL,
  choice     TEXT    NOT NULL,
  reason     TEXT,
  is_counted INTEGER NOT NULL CHECK (is_counted IN (0, 1)),
  PRIMARY KEY (assembly, recording, voter),
  FOREIGN KEY (assembly, recording) REFERENCES recording (assembly, no),
  FOREIGN KEY (assembly, proposal, voter) REFERENCES electorate (assembly, proposal, member)
) STRICT, WITHOUT ROWID;
