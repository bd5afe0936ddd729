-- A ballot that a member is asked for step by step in private, as far as it is. No fact: it counts
-- only with a yes at the end, and then the row goes. When the vote closes its answers are emptied; the
-- row stays until its member writes again, so that a late answer is no vote on something else.
-- answers has one for each question, with commas between.

CREATE TABLE ballot_dialogue (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL CHECK (round >= 1),
  answers  TEXT    NOT NULL,
  is_done  INTEGER NOT NULL CHECK (is_done IN (0, 1)),
  reason   TEXT    NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX ballot_dialogue_proposal ON ballot_dialogue (assembly, proposal);
