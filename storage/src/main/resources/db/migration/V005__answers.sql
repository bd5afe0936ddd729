-- How often the bot lately answered whom where, so that nobody can have it flood a room. Rows go as
-- soon as they no longer matter.

CREATE TABLE answered (
  room_id  TEXT    NOT NULL,
  person   TEXT    NOT NULL,
  since_ms INTEGER NOT NULL,
  answers  INTEGER NOT NULL,
  is_told  INTEGER NOT NULL CHECK (is_told IN (0, 1)),
  PRIMARY KEY (room_id, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX answered_since ON answered (since_ms);
