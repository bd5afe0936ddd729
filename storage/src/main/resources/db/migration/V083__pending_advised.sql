-- Whether the last thing that somebody was told reads like a question and is none ("Did you mean ...?"), while one that
-- waits, or what is remembered of one, keeps its place: a yes after it is to neither.
ALTER TABLE pending ADD COLUMN is_advised INTEGER NOT NULL DEFAULT 0 CHECK (is_advised IN (0, 1));
