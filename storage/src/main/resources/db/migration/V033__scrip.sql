-- Scrip. Every entry moves an amount from one member's account to another's, and so sums to zero.
-- Amounts are whole numbers of the smallest unit; unit, what and contested_why are commitments.

CREATE TABLE scrip (
  assembly      INTEGER NOT NULL PRIMARY KEY REFERENCES assembly (id),
  unit          TEXT    NOT NULL,
  decimals      INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  credit_limit  INTEGER NOT NULL CHECK (credit_limit >= 0),
  most          INTEGER NOT NULL CHECK (most >= credit_limit),
  confirm_above INTEGER NOT NULL CHECK (confirm_above >= 0),
  window_ms     INTEGER NOT NULL CHECK (window_ms >= 0),
  is_open       INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  decision      INTEGER NOT NULL,
  seq           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What every account stands at; all of them together are zero.
CREATE TABLE scrip_account (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  balance  INTEGER NOT NULL,
  received INTEGER NOT NULL CHECK (received >= 0),
  last_ms  INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- payer_limit is how far below zero the payer's account could go then. above_after is what all
-- accounts above zero had together after the entry.
CREATE TABLE scrip_entry (
  assembly      INTEGER NOT NULL REFERENCES assembly (id),
  no            INTEGER NOT NULL CHECK (no >= 1),
  payer         INTEGER NOT NULL,
  payee         INTEGER NOT NULL CHECK (payee <> payer),
  amount        INTEGER NOT NULL CHECK (amount > 0),
  payer_after   INTEGER NOT NULL,
  payee_after   INTEGER NOT NULL,
  payer_limit   INTEGER NOT NULL CHECK (payer_after >= -payer_limit),
  above_after   INTEGER NOT NULL CHECK (above_after >= 0),
  what          TEXT,
  reverses      INTEGER,
  reversed_by   INTEGER,
  undo_asked_by INTEGER,
  contested_by  INTEGER,
  contested_why TEXT,
  at_ms         INTEGER NOT NULL,
  seq           INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, payer) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, payee) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- A statement of a member is read from these, a page at a time, however long it is.
CREATE INDEX scrip_entry_payer ON scrip_entry (assembly, payer, no);
CREATE INDEX scrip_entry_payee ON scrip_entry (assembly, payee, no);
CREATE INDEX scrip_entry_at ON scrip_entry (assembly, at_ms, no);

-- A payment that was read back to its payer and is made if the next thing they say in private is
-- yes, within an hour. No fact: the row goes with that next thing.
CREATE TABLE pending_payment (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  payee    INTEGER NOT NULL,
  amount   INTEGER NOT NULL CHECK (amount > 0),
  what     TEXT    NOT NULL,
  asked_ms INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, payee) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
