-- Counts of disputes that were taken back by their kind, and when. Which count it was is said nowhere: the week's sums are less by one.
CREATE TABLE dispute_taken_back (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  seq      INTEGER NOT NULL,
  at_ms    INTEGER NOT NULL,
  settled  TEXT CHECK (settled IN ('mediation', 'circle', 'agreement', 'assembly', 'dropped', 'authority')),
  PRIMARY KEY (assembly, seq)
) STRICT, WITHOUT ROWID;
