-- What the bot asked somebody and waits for them to answer: one question for each person, whichever
-- of their assemblies it is about, so that no answer can be to two. No fact. question is canonical
-- JSON; it goes when the question ends, and vote and asked_by with it. What is left then says only
-- that there was one, so that a late or doubled answer is not taken for a vote.
--
-- vote is the proposal with whose vote it ends; asked_by the message it came of; until_ms when it
-- lapses, or, once it ended, until when that is remembered in any case; is_last whether nothing else
-- was said since, or an answer given.
CREATE TABLE pending (
  person   TEXT    NOT NULL PRIMARY KEY,
  assembly INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  kind     TEXT    NOT NULL
    CHECK (kind IN ('READ_BACK', 'PAYMENT', 'FORM', 'BALLOT', 'STORY')),
  question TEXT,
  vote     INTEGER,
  asked_by TEXT,
  ending   TEXT,
  is_last  INTEGER NOT NULL CHECK (is_last IN (0, 1)),
  until_ms INTEGER,
  FOREIGN KEY (assembly, member) REFERENCES person (assembly, member) ON DELETE CASCADE,
  CONSTRAINT waits_or_ended CHECK ((question IS NULL) = (ending IS NOT NULL)),
  CONSTRAINT ended_empty CHECK (ending IS NULL OR (vote IS NULL AND asked_by IS NULL)),
  CONSTRAINT remembered CHECK (ending IS NULL OR until_ms IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX pending_member ON pending (assembly, member);
CREATE INDEX pending_vote ON pending (assembly, vote);

-- Until now there was a table for each kind. Of several questions to one person the one stays that
-- would have been answered.
INSERT OR IGNORE INTO pending
SELECT p.matrix_id, t.assembly, t.member, 'STORY',
  json_patch(
    json_object('event', t.event, 'words', t.words),
    json_object('named', t.named, 'reach', t.reach, 'topic', t.topic, 'topicNo', t.topic_no)),
  NULL, t.said_by, NULL, 1, t.touched_ms + 7200000
FROM testimony_draft t JOIN person p ON p.assembly = t.assembly AND p.member = t.member
WHERE t.touched_ms + 7200000 > unixepoch() * 1000
ORDER BY t.touched_ms DESC;

INSERT OR IGNORE INTO pending
SELECT p.matrix_id, t.assembly, t.member, 'PAYMENT',
  json_object('amount', t.amount, 'to', t.payee, 'what', t.what),
  NULL, t.asked_by, NULL, 1, t.asked_ms + 3600000
FROM pending_payment t JOIN person p ON p.assembly = t.assembly AND p.member = t.member
WHERE t.asked_ms + 3600000 > unixepoch() * 1000
ORDER BY t.asked_ms DESC;

INSERT OR IGNORE INTO pending
SELECT p.matrix_id, t.assembly, t.member, 'READ_BACK',
  json_object('proposal', t.proposal, 'written', t.written),
  t.proposal, NULL, NULL, 1, NULL
FROM read_back t JOIN person p ON p.assembly = t.assembly AND p.member = t.member;

INSERT OR IGNORE INTO pending
SELECT p.matrix_id, t.assembly, t.member, 'FORM',
  json_object('reads', t.reads, 'template', t.template, 'written', t.written),
  NULL, NULL, NULL, 1, t.asked_ms + 3600000
FROM pending_form t JOIN person p ON p.assembly = t.assembly AND p.member = t.member
WHERE t.asked_ms + 3600000 > unixepoch() * 1000
ORDER BY t.asked_ms DESC;

INSERT OR IGNORE INTO pending
SELECT p.matrix_id, t.assembly, t.member, 'BALLOT',
  json_object(
    'answers', t.answers, 'done', t.is_done, 'proposal', t.proposal, 'reason', t.reason,
    'round', t.round),
  t.proposal, NULL, NULL, 1, NULL
FROM ballot_dialogue t JOIN person p ON p.assembly = t.assembly AND p.member = t.member;

DROP TABLE testimony_draft;
DROP TABLE pending_payment;
DROP TABLE read_back;
DROP TABLE pending_form;
DROP TABLE ballot_dialogue;
