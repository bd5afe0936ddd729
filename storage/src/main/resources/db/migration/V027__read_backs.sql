-- A ballot that was read back to its voter and counts if the next thing they say in private is yes.
-- No fact: the row goes with that next thing, and at the latest when the vote closes. written is the
-- ballot as a command would say it, with its reason.

CREATE TABLE read_back (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  written  TEXT    NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX read_back_proposal ON read_back (assembly, proposal);
