-- What each table is for stands in NOTES.md beside this file.
-- Times are milliseconds since 1970 (…_ms). Columns is_… are 0 or 1.

-- The spine.

CREATE TABLE journal (
  assembly  INTEGER NOT NULL CHECK (assembly > 0),
  seq       INTEGER NOT NULL,
  at_ms     INTEGER NOT NULL,
  actor     INTEGER,
  cause     TEXT    NOT NULL,
  ordinal   INTEGER NOT NULL,
  kind      TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  body      TEXT    NOT NULL,
  prev_hash TEXT    NOT NULL,
  hash      TEXT    NOT NULL,
  PRIMARY KEY (assembly, seq),
  UNIQUE (cause, ordinal)
) STRICT;

CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN
  SELECT raise(ABORT, 'the journal is never changed');
END;

CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
BEGIN
  SELECT raise(ABORT, 'nothing is deleted from the journal');
END;

CREATE TRIGGER journal_has_no_holes BEFORE INSERT ON journal
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM journal WHERE assembly = NEW.assembly), 0)
BEGIN
  SELECT raise(ABORT, 'a journal line follows the one before it');
END;

CREATE TABLE private_text (
  assembly   INTEGER NOT NULL,
  commitment TEXT    NOT NULL,
  salt       TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (assembly, commitment)
) STRICT, WITHOUT ROWID;

-- Tables that the facts of the journal lead to. seq is the journal line that last changed the row.

CREATE TABLE assembly (
  id         INTEGER PRIMARY KEY,
  founded_ms INTEGER NOT NULL,
  seq        INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
  assembly   INTEGER NOT NULL REFERENCES assembly (id),
  no         INTEGER NOT NULL,
  person     TEXT    NOT NULL,
  is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)),
  is_service INTEGER NOT NULL CHECK (is_service IN (0, 1)),
  seq        INTEGER NOT NULL,
  PRIMARY KEY (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  assembly     INTEGER NOT NULL,
  member       INTEGER NOT NULL,
  matrix_id    TEXT    NOT NULL,
  display_name TEXT,
  PRIMARY KEY (assembly, member),
  UNIQUE (matrix_id, assembly),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  key      TEXT    NOT NULL,
  value    TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, key)
) STRICT, WITHOUT ROWID;

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
    CHECK (status IN ('voting', 'passed', 'failed', 'not-decided', 'withdrawn')),
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, proposer) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX proposal_open ON proposal (assembly, closes_ms) WHERE status = 'voting';

CREATE TABLE electorate (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, member),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  voter    INTEGER NOT NULL,
  choice   TEXT    NOT NULL CHECK (choice IN ('yes', 'no', 'abstain', 'objection')),
  reason   TEXT,
  cast_by  TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, voter),
  FOREIGN KEY (assembly, proposal, voter) REFERENCES electorate (assembly, proposal, member)
) STRICT, WITHOUT ROWID;

CREATE INDEX ballot_cast_by ON ballot (cast_by);

CREATE TABLE decision (
  assembly    INTEGER NOT NULL,
  no          INTEGER NOT NULL,
  proposal    INTEGER NOT NULL,
  yes         INTEGER NOT NULL,
  against     INTEGER NOT NULL,
  abstain     INTEGER NOT NULL,
  objection   INTEGER NOT NULL,
  decided_ms  INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  UNIQUE (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

-- The row id is assembly * 2^32 + decision, so that one assembly's decisions are one range.
CREATE VIRTUAL TABLE decision_fts USING fts5 (
  title,
  text,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

-- What is erased leaves the search index for good.
INSERT INTO decision_fts (decision_fts, rank) VALUES ('secure-delete', 1);

CREATE TABLE due (
  assembly INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  due_ms   INTEGER NOT NULL,
  PRIMARY KEY (assembly, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX due_next ON due (due_ms);

-- What comes in.

CREATE TABLE sync_state (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  next_batch TEXT,
  batch      INTEGER NOT NULL,
  device_id  TEXT,
  bot_id     TEXT
) STRICT;

INSERT INTO sync_state (id, batch) VALUES (1, 0);

CREATE TABLE inbox (
  event_id    TEXT    PRIMARY KEY,
  room_id     TEXT    NOT NULL,
  batch       INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  received_ms INTEGER NOT NULL,
  sender      TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  json        TEXT    NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('pending', 'done', 'ignored', 'quarantined')),
  note        TEXT,
  CONSTRAINT no_chat_is_kept
    CHECK (state IN ('pending', 'quarantined') OR (json = '' AND sender = ''))
) STRICT;

CREATE INDEX inbox_pending ON inbox (batch, position) WHERE state = 'pending';

CREATE TABLE gap (
  id         INTEGER PRIMARY KEY,
  room_id    TEXT    NOT NULL,
  batch      INTEGER NOT NULL,
  from_token TEXT    NOT NULL,
  to_token   TEXT    NOT NULL,
  reached    INTEGER NOT NULL,
  state      TEXT    NOT NULL CHECK (state IN ('open', 'closed')),
  UNIQUE (room_id, batch)
) STRICT;

CREATE INDEX gap_open ON gap (room_id) WHERE state = 'open';

CREATE TABLE room (
  room_id    TEXT    PRIMARY KEY,
  kind       TEXT    NOT NULL CHECK (kind IN ('assembly', 'private')),
  membership TEXT    NOT NULL CHECK (membership IN ('invited', 'joined', 'left')),
  assembly   INTEGER,
  counterpart TEXT,
  chosen     INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX room_assembly ON room (assembly) WHERE assembly IS NOT NULL;
CREATE INDEX room_counterpart ON room (counterpart) WHERE counterpart IS NOT NULL;

CREATE TABLE room_state (
  room_id   TEXT NOT NULL,
  type      TEXT NOT NULL,
  state_key TEXT NOT NULL,
  content   TEXT NOT NULL,
  PRIMARY KEY (room_id, type, state_key)
) STRICT, WITHOUT ROWID;

-- What goes out.

CREATE TABLE outbox (
  id             INTEGER PRIMARY KEY,
  room_id        TEXT    NOT NULL,
  kind           TEXT    NOT NULL
    CHECK (kind IN ('send', 'state', 'join', 'leave', 'pin', 'unpin')),
  event_type     TEXT    NOT NULL,
  state_key      TEXT,
  content        TEXT    NOT NULL,
  txn_id         TEXT    NOT NULL UNIQUE,
  assembly       INTEGER,
  subject        TEXT,
  relates_to     INTEGER REFERENCES outbox (id),
  created_ms     INTEGER NOT NULL,
  first_tried_ms INTEGER,
  attempts       INTEGER NOT NULL,
  state          TEXT    NOT NULL CHECK (state IN ('queued', 'sent', 'wedged')),
  event_id       TEXT,
  wedged_reason  TEXT,
  CONSTRAINT sent_words_go CHECK (state <> 'sent' OR content = '')
) STRICT;

CREATE INDEX outbox_queued ON outbox (room_id, id) WHERE state = 'queued';
CREATE INDEX outbox_event ON outbox (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX outbox_relates_to ON outbox (relates_to) WHERE relates_to IS NOT NULL;

CREATE TABLE card (
  assembly     INTEGER NOT NULL,
  proposal     INTEGER NOT NULL,
  outbox_id    INTEGER NOT NULL REFERENCES outbox (id),
  opened_by    TEXT    NOT NULL,
  edits        INTEGER NOT NULL,
  last_edit_ms INTEGER,
  is_frozen    INTEGER NOT NULL CHECK (is_frozen IN (0, 1)),
  PRIMARY KEY (assembly, proposal)
) STRICT, WITHOUT ROWID;

CREATE INDEX card_letter ON card (outbox_id);
CREATE INDEX card_opened_by ON card (opened_by);
