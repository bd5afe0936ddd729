-- A homeserver knows by the device which transaction ids it has seen. Letters that were queued when
-- the device changed may be in their rooms already, without the new device being told.

ALTER TABLE outbox ADD COLUMN is_doubtful INTEGER NOT NULL DEFAULT 0 CHECK (is_doubtful IN (0, 1));
