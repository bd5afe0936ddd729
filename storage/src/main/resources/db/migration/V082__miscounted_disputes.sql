-- Counts of disputes that were taken back, and when: until then they count, also in what was told of an earlier week.
CREATE TABLE dispute_undone (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  counted  INTEGER NOT NULL,
  at_ms    INTEGER NOT NULL,
  PRIMARY KEY (assembly, counted)
) STRICT, WITHOUT ROWID;
