-- Disputes that were opened (settled is empty) and settled (by how). One is not linked to the other, and neither to anybody.
CREATE TABLE dispute (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  seq      INTEGER NOT NULL,
  at_ms    INTEGER NOT NULL,
  settled  TEXT CHECK (settled IN ('mediation', 'circle', 'agreement', 'assembly', 'dropped', 'authority')),
  PRIMARY KEY (assembly, seq)
) STRICT, WITHOUT ROWID;
