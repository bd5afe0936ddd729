-- One kind of question more: which of several proposals a vote is on. And what only reads like a
-- question is remembered as well ("Did you mean ...?", COMMAND): a yes to it must not be a vote.
-- What waits goes on waiting.
CREATE TABLE pending_before AS SELECT * FROM pending;
DROP TABLE pending;

CREATE TABLE pending (
  person   TEXT    NOT NULL PRIMARY KEY,
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  kind     TEXT    NOT NULL
    CHECK (kind IN ('READ_BACK', 'WHICH', 'PAYMENT', 'FORM', 'BALLOT', 'STORY', 'COMMAND')),
  question TEXT,
  vote     INTEGER,
  asked_by TEXT,
  ending   TEXT,
  is_last  INTEGER NOT NULL CHECK (is_last IN (0, 1)),
  until_ms INTEGER,
  FOREIGN KEY (assembly, member) REFERENCES person (assembly, member) ON DELETE CASCADE,
  CONSTRAINT waits_or_ended CHECK ((question IS NULL) = (ending IS NOT NULL)),
  CONSTRAINT ended_empty CHECK (ending IS NULL OR (vote IS NULL AND asked_by IS NULL)),
  CONSTRAINT remembered CHECK (ending IS NULL OR until_ms IS NOT NULL),
  CONSTRAINT command_asks_nothing CHECK (kind <> 'COMMAND' OR question IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX pending_member ON pending (assembly, member);
CREATE INDEX pending_vote ON pending (assembly, vote);

INSERT INTO pending
SELECT person, assembly, member, kind, question, vote, asked_by, ending, is_last, until_ms
FROM pending_before;

DROP TABLE pending_before;
