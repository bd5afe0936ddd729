-- The next reminder of a vote of which those were reminded who had not voted: how long before the
-- close it comes, whenever that will be. It goes when it was sent, and when votes begin anew or end.
CREATE TABLE further_reminder (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  lead_ms  INTEGER NOT NULL CHECK (lead_ms > 0),
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
