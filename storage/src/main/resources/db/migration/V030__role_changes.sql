-- Terms of a role can be given another length; counted is how many terms are before start.

ALTER TABLE role_seat ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted >= 0);
