-- Who took their vote back in a round. That is their word, also while no vote of theirs stands:
-- nobody records another one for them. What was taken back before this table was here is told by the
-- journal; the rounds after the first begin with the facts named here.

CREATE TABLE took_back (
  assembly INTEGER NOT NULL,
  proposal INTEGER NOT NULL,
  round    INTEGER NOT NULL CHECK (round >= 1),
  voter    INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  PRIMARY KEY (assembly, proposal, round, voter),
  FOREIGN KEY (assembly, proposal, voter) REFERENCES electorate (assembly, proposal, member)
) STRICT, WITHOUT ROWID;

INSERT INTO took_back
SELECT taken.assembly, json_extract(taken.body, '$.proposal') AS proposal,
  1 + (
    SELECT count(*) FROM journal AS begun
    WHERE begun.assembly = taken.assembly AND begun.seq < taken.seq
      AND begun.kind IN ('vote-reopened', 'vote-restarted')
      AND json_extract(begun.body, '$.proposal') = json_extract(taken.body, '$.proposal')
  ) AS round,
  json_extract(taken.body, '$.voter') AS voter, max(taken.seq)
FROM journal AS taken
WHERE taken.kind = 'ballot-withdrawn'
GROUP BY 1, 2, 3, 4;
