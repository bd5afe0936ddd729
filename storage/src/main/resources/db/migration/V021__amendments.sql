-- Amendments, the texts they replaced, and the votes that wait for them.

CREATE TABLE amendment (
  assembly INTEGER NOT NULL,
  no       INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  author   INTEGER NOT NULL,
  words    TEXT    NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('moved', 'put', 'accepted', 'carried', 'not-carried')),
  vote     INTEGER,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, no),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, vote) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, author) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX amendment_of ON amendment (assembly, proposal);
CREATE INDEX amendment_vote ON amendment (assembly, vote) WHERE vote IS NOT NULL;

CREATE TABLE former_text (
  assembly  INTEGER NOT NULL,
  proposal  INTEGER NOT NULL,
  amendment INTEGER NOT NULL,
  text      TEXT    NOT NULL,
  seq       INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, amendment),
  FOREIGN KEY (assembly, amendment) REFERENCES amendment (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote_pause (
  assembly    INTEGER NOT NULL,
  proposal    INTEGER NOT NULL,
  since_ms    INTEGER NOT NULL,
  is_reworded INTEGER NOT NULL CHECK (is_reworded IN (0, 1)),
  seq         INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
