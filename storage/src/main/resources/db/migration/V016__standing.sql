-- Decisions end and come back. Days are ISO 8601, by the assembly's calendar.

CREATE TABLE decision_end (
  assembly INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  how      TEXT    NOT NULL CHECK (how IN ('superseded', 'repealed', 'lapsed')),
  ended_by INTEGER,
  ended_ms INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, decision),
  FOREIGN KEY (assembly, decision) REFERENCES decision (assembly, no),
  FOREIGN KEY (assembly, ended_by) REFERENCES decision (assembly, no),
  CONSTRAINT only_what_lapsed_was_ended_by_none CHECK ((ended_by IS NULL) = (how = 'lapsed'))
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_end_by ON decision_end (assembly, ended_by);

CREATE TABLE review (
  assembly     INTEGER NOT NULL,
  decision     INTEGER NOT NULL,
  day          TEXT    NOT NULL CHECK (length(day) = 10),
  outcome      TEXT    NOT NULL CHECK (outcome IN ('consent', 'lapse')),
  every        TEXT,
  is_announced INTEGER NOT NULL CHECK (is_announced IN (0, 1)),
  vote         INTEGER,
  seq          INTEGER NOT NULL,
  PRIMARY KEY (assembly, decision),
  FOREIGN KEY (assembly, decision) REFERENCES decision (assembly, no),
  FOREIGN KEY (assembly, vote) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
