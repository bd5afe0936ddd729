-- Lines of the bank's statement. amount is of the smallest unit, below zero if it left the account;
-- text and ignored (why it was set aside) are commitments; the words of text are erased once a line
-- is dealt with.
CREATE TABLE bank_line (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  no       INTEGER NOT NULL CHECK (no >= 1),
  day      TEXT    NOT NULL,
  currency TEXT    NOT NULL,
  amount   INTEGER NOT NULL CHECK (amount <> 0),
  text     TEXT,
  entry    INTEGER,
  ignored  TEXT,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  CHECK (entry IS NULL OR ignored IS NULL),
  FOREIGN KEY (assembly, entry) REFERENCES ledger_entry (assembly, no)
) STRICT, WITHOUT ROWID;

-- An entry is one line of the bank at most.
CREATE UNIQUE INDEX bank_line_entry ON bank_line (assembly, entry);
CREATE INDEX bank_line_day ON bank_line (assembly, day, no);
