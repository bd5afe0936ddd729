-- The reactions by which somebody voted on a proposal, one after the other and nothing else between:
-- who takes the last one away and leaves one other has voted by that. In no fact; they go when the
-- vote ends or begins anew. Only where reactions vote, so nothing stands here that the journal hides.
CREATE TABLE standing_reaction (
  event_id TEXT    NOT NULL PRIMARY KEY,
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  voter    INTEGER NOT NULL,
  answer   TEXT    NOT NULL,
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no),
  FOREIGN KEY (assembly, voter) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_reaction_voter ON standing_reaction (assembly, proposal, voter);
