-- What members told. event, words and teller are commitments; whoever told it is named nowhere here,
-- and its words are erased when it is taken back.
CREATE TABLE testimony (
  assembly     INTEGER NOT NULL REFERENCES assembly (id),
  no           INTEGER NOT NULL CHECK (no >= 1),
  topic        TEXT    NOT NULL CHECK (topic IN ('metric', 'decision', 'event', 'nothing')),
  topic_no     INTEGER,
  event        TEXT,
  words        TEXT    NOT NULL,
  teller       TEXT,
  is_named     INTEGER NOT NULL CHECK (is_named IN (0, 1)),
  reach        TEXT    NOT NULL,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  read_ms      INTEGER,
  seq          INTEGER NOT NULL,
  PRIMARY KEY (assembly, no)
) STRICT, WITHOUT ROWID;

-- By what its teller is known: themselves, if they told it by name; else the salted hash of six
-- words that they have. No fact, and gone with the story.
CREATE TABLE testimony_key (
  assembly  INTEGER NOT NULL,
  testimony INTEGER NOT NULL,
  member    INTEGER,
  salt      TEXT,
  hash      TEXT,
  PRIMARY KEY (assembly, testimony),
  FOREIGN KEY (assembly, testimony) REFERENCES testimony (assembly, no),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no),
  CONSTRAINT one_key CHECK ((member IS NULL) = (hash IS NOT NULL) AND (salt IS NULL) = (hash IS NULL))
) STRICT, WITHOUT ROWID;

-- Told today without a name; comes in at night with the others. In the order of hashes, which is
-- one of chance, and without a time.
CREATE TABLE testimony_waiting (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  hash     TEXT    NOT NULL,
  salt     TEXT    NOT NULL,
  topic    TEXT    NOT NULL,
  topic_no INTEGER,
  event    TEXT    NOT NULL,
  words    TEXT    NOT NULL,
  reach    TEXT    NOT NULL,
  PRIMARY KEY (assembly, hash)
) STRICT, WITHOUT ROWID;

-- What a member is about to tell, until they did, or waited too long.
CREATE TABLE testimony_draft (
  assembly   INTEGER NOT NULL,
  member     INTEGER NOT NULL,
  words      TEXT    NOT NULL,
  said_by    TEXT,
  topic      TEXT,
  topic_no   INTEGER,
  event      TEXT    NOT NULL,
  named      INTEGER CHECK (named IN (0, 1)),
  reach      TEXT,
  touched_ms INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

-- Which of our messages told it, and what is said in their place if it is taken back. Never those to
-- its teller before it was told.
CREATE TABLE testimony_letter (
  letter        INTEGER NOT NULL REFERENCES outbox (id),
  assembly      INTEGER NOT NULL,
  testimony     INTEGER NOT NULL,
  otherwise     TEXT    NOT NULL,
  is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1)),
  PRIMARY KEY (letter, testimony),
  FOREIGN KEY (assembly, testimony) REFERENCES testimony (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX testimony_letter_of ON testimony_letter (assembly, testimony);
