-- The ledger. Every entry moves an amount from one account to another, and so sums to zero. Amounts
-- are whole numbers of the currency's smallest unit.

CREATE TABLE budget_line (
  assembly  INTEGER NOT NULL REFERENCES assembly (id),
  no        INTEGER NOT NULL CHECK (no >= 1),
  name      TEXT    NOT NULL,
  decision  INTEGER NOT NULL,
  is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, no)
) STRICT, WITHOUT ROWID;

-- What a decision lets be spent on a line. No row lets more be spent than was decided.
CREATE TABLE allotment (
  assembly INTEGER NOT NULL,
  line     INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  currency TEXT    NOT NULL,
  allotted INTEGER NOT NULL CHECK (allotted > 0),
  spent    INTEGER NOT NULL CHECK (spent BETWEEN 0 AND allotted),
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, line, decision, currency),
  FOREIGN KEY (assembly, line) REFERENCES budget_line (assembly, no)
) STRICT, WITHOUT ROWID;

-- source_after and target_after are what the two accounts stand at after the entry.
CREATE TABLE ledger_entry (
  assembly     INTEGER NOT NULL REFERENCES assembly (id),
  no           INTEGER NOT NULL CHECK (no >= 1),
  kind         TEXT    NOT NULL CHECK (kind IN ('income', 'allotted', 'spent', 'returned', 'reversal')),
  source       TEXT    NOT NULL,
  target       TEXT    NOT NULL CHECK (target <> source),
  currency     TEXT    NOT NULL,
  amount       INTEGER NOT NULL CHECK (amount > 0),
  source_after INTEGER NOT NULL,
  target_after INTEGER NOT NULL,
  member       INTEGER,
  decision     INTEGER,
  what         TEXT,
  receipt      TEXT,
  reverses     INTEGER,
  reversed_by  INTEGER,
  at_ms        INTEGER NOT NULL,
  seq          INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- A statement of an account is read from these, a page at a time, however long it is.
CREATE INDEX ledger_entry_source ON ledger_entry (assembly, source, no);
CREATE INDEX ledger_entry_target ON ledger_entry (assembly, target, no);

-- What every account stands at, in each currency; all of a currency together are zero.
CREATE TABLE balance (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  currency TEXT    NOT NULL,
  account  TEXT    NOT NULL,
  amount   INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, currency, account)
) STRICT, WITHOUT ROWID;

-- The role whose holders alone record; no row, or none in it, is every member.
CREATE TABLE bookkeeper (
  assembly INTEGER NOT NULL PRIMARY KEY REFERENCES assembly (id),
  role     INTEGER,
  decision INTEGER NOT NULL,
  seq      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
