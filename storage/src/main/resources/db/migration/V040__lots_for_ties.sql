-- Which options of a tied choice a lot is drawn between, 0 for none of these, and since the draw in
-- which place; departure_seq is the fact by which one was taken out again, whose candidate is gone.

CREATE TABLE lot_option (
  assembly      INTEGER NOT NULL,
  lot           INTEGER NOT NULL,
  proposal      INTEGER NOT NULL,
  option        INTEGER NOT NULL CHECK (option >= 0),
  place         INTEGER CHECK (place >= 1),
  departure     TEXT    CHECK (departure IN ('declined', 'disqualified')),
  departure_seq INTEGER,
  PRIMARY KEY (assembly, lot, option),
  UNIQUE (assembly, lot, place),
  FOREIGN KEY (assembly, lot) REFERENCES lot (assembly, no),
  FOREIGN KEY (assembly, proposal) REFERENCES proposal (assembly, no)
) STRICT, WITHOUT ROWID;
