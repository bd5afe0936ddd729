-- The number of seats of a role can change. A seat that is no more keeps its row, and its number.

ALTER TABLE role_seat ADD COLUMN closing INTEGER CHECK (closing >= 0);
ALTER TABLE role_seat ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1));
ALTER TABLE role_seat ADD COLUMN first INTEGER NOT NULL DEFAULT 0 CHECK (first >= 0);
