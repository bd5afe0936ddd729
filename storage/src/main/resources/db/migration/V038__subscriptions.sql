-- Who wants the weekly digest in private as well. No facts: each row is one person's own, and may be
-- deleted at any time.
CREATE TABLE subscription (
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  PRIMARY KEY (assembly, member),
  FOREIGN KEY (assembly, member) REFERENCES member (assembly, no)
) STRICT, WITHOUT ROWID;
