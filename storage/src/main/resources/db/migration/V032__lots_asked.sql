-- How often the room was asked for the beacon's round that a draw waits for.

ALTER TABLE lot ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0);
