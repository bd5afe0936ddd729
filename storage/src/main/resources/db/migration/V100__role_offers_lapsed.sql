-- Whether it was found that an offer of a turn ended without anybody taking it. It stays until another
-- takes its place, so that a late yes to it is answered.
ALTER TABLE role_offer ADD COLUMN is_lapsed INTEGER NOT NULL DEFAULT 0 CHECK (is_lapsed IN (0, 1));
