-- Whose message it was: only its sender may change it by an edit. A digest, and only for messages
-- that were for the bot; of conversation nothing is kept.
ALTER TABLE inbox ADD COLUMN author TEXT
  CONSTRAINT no_author_of_chat_is_kept
    CHECK (author IS NULL OR (state = 'done' AND type = 'm.room.message'));
