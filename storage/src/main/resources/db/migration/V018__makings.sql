-- Everything that settings were made, by whom or by which decision. What was changed before this
-- table was here is told by the journal.

CREATE TABLE making (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  key      TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  value    TEXT    NOT NULL,
  made_ms  INTEGER NOT NULL,
  maker    INTEGER,
  decision INTEGER,
  PRIMARY KEY (assembly, key, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO making
SELECT assembly, json_extract(body, '$.key'), seq, json_extract(body, '$.value'), at_ms,
  iif(kind = 'setting-changed', actor, NULL), json_extract(body, '$.decision')
FROM journal
WHERE kind IN ('setting-changed', 'setting-decided');
