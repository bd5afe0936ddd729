-- A letter can have a file with it, which is handed to the homeserver before the letter goes out.
-- Then the letter has the file's address, and the file itself is here no longer; nor is it once
-- the letter was sent or given up.

CREATE TABLE enclosure (
  outbox_id  INTEGER PRIMARY KEY REFERENCES outbox (id),
  name       TEXT    NOT NULL,
  media_type TEXT    NOT NULL,
  bytes      BLOB    NOT NULL,
  otherwise  TEXT    NOT NULL
) STRICT;

CREATE TRIGGER enclosure_goes_with_its_letter AFTER UPDATE OF state ON outbox
WHEN NEW.state <> 'queued'
BEGIN
  DELETE FROM enclosure WHERE outbox_id = NEW.id;
END;
