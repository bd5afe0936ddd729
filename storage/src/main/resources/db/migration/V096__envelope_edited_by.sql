-- The edit that filled an envelope, if one did. Who deletes that edit has to be told that their ballot
-- stays as it is; of ballots that are not sealed the journal knows it. It goes with its envelope.
ALTER TABLE envelope ADD COLUMN edited_by TEXT;
