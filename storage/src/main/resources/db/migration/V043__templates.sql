-- Templates of proposals. name and text are commitments; decision is the one by which the template
-- reads as it does, or by which it was retired. Numbers of those that were retired stay taken.

CREATE TABLE template (
  assembly   INTEGER NOT NULL REFERENCES assembly (id),
  no         INTEGER NOT NULL CHECK (no >= 1),
  name       TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  decision   INTEGER NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  seq        INTEGER NOT NULL,
  PRIMARY KEY (assembly, no)
) STRICT, WITHOUT ROWID;

-- Which template a proposal was written from, and the decision by which it read so then.
CREATE TABLE template_use (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  template INTEGER NOT NULL,
  reads    INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, template) REFERENCES template (assembly, no)
) STRICT, WITHOUT ROWID;

-- A template that somebody began to fill in and was asked about; what they say next in private that
-- is no command goes into its blanks, within an hour. No fact. written is what was filled in so far.
CREATE TABLE pending_form (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  template INTEGER NOT NULL,
  reads    INTEGER NOT NULL,
  written  TEXT    NOT NULL,
  asked_ms INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, template) REFERENCES template (assembly, no)
) STRICT, WITHOUT ROWID;
