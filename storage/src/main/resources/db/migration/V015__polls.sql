-- The poll that asks a proposal beside its card; what comes back to it are votes like any others.
-- That it was ended is written down, so that it is ended once.

CREATE TABLE poll (
  assembly  INTEGER NOT NULL,
  proposal  INTEGER NOT NULL,
  outbox_id INTEGER NOT NULL REFERENCES outbox (id),
  is_ended  INTEGER NOT NULL CHECK (is_ended IN (0, 1)),
  PRIMARY KEY (assembly, proposal)
) STRICT, WITHOUT ROWID;

CREATE INDEX poll_letter ON poll (outbox_id);
