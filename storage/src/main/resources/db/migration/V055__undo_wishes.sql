-- When somebody last wanted a payment taken back: such a wish does not wait for ever.
ALTER TABLE scrip_entry ADD COLUMN undo_asked_ms INTEGER;

UPDATE scrip_entry
SET undo_asked_ms = (
  SELECT max(j.at_ms) FROM journal j
  WHERE j.assembly = scrip_entry.assembly AND j.kind = 'scrip-undo-asked'
    AND json_extract(j.body, '$.payment') = scrip_entry.no)
WHERE undo_asked_by IS NOT NULL;

-- The message that a payment was asked for in: who deletes or edits it does not mean it any more.
ALTER TABLE pending_payment ADD COLUMN asked_by TEXT;
