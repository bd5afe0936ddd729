-- Handovers that were not confirmed by both before the seat went on. A row goes when they are, or when
-- a member closes it.

CREATE TABLE role_handover (
  assembly         INTEGER NOT NULL,
  role             INTEGER NOT NULL,
  seat             INTEGER NOT NULL,
  term             INTEGER NOT NULL CHECK (term >= 1),
  outgoing         INTEGER NOT NULL,
  incoming         INTEGER NOT NULL,
  is_outgoing_done INTEGER NOT NULL CHECK (is_outgoing_done IN (0, 1)),
  is_incoming_done INTEGER NOT NULL CHECK (is_incoming_done IN (0, 1)),
  seq              INTEGER NOT NULL,
  PRIMARY KEY (assembly, role, seat, term, outgoing, incoming),
  FOREIGN KEY (assembly, role, seat) REFERENCES role_seat (assembly, role, no),
  FOREIGN KEY (assembly, outgoing) REFERENCES member (assembly, no),
  FOREIGN KEY (assembly, incoming) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
