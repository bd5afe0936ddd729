"""The crash test must be able to fail: each thing that may never happen is made up here, and is found."""

from types import SimpleNamespace

import pytest

from crash.evidence import Evidence
from crash.judge import judge
from crash.ledger import Ledger
from crash.model import Close, Propose, Vote
from harness import Event

ANA, BO, BOT = "@ana:x", "@bo:x", SimpleNamespace(id="@bot:x")
ROOM = "!room"
RESULT = "Passed: P1 is now decision D1, Bike.\nyes 2, no 0, abstain 0.\n2 of 2 voted, 1 was needed."


class Story:
  """An assembly of two that decides on one proposal, as their clients saw it."""

  def __init__(self):
    self.ledger = Ledger()
    self.events = []
    self.bot("Hello. I keep this assembly's proposals.")
    self.member(ANA, Propose("Bike"))
    self.card = self.bot("P1 · Bike\nSo far 0 of 2 voted: yes 0, no 0, abstain 0", msgtype="m.text")
    self.bot_acks(self.member(ANA, Vote(1, "yes", "text")))
    self.last_ack = self.bot_acks(self.member(BO, Vote(1, "no", "text")))
    self.last_vote = self.member(BO, Vote(1, "yes", "text"))
    self.last_ack = self.bot_acks(self.last_vote)
    self.member(ANA, Close(1))
    self.bot("* ", msgtype="m.text", **{
        "m.relates_to": {"rel_type": "m.replace", "event_id": self.card.id},
        "m.new_content": {"body": "P1 · Bike\n2 of 2 voted: yes 2, no 0, abstain 0."}})
    self.result = self.bot(RESULT, msgtype="m.text")

  def event(self, sender, kind, content):
    event = Event(f"${len(self.events)}", sender, kind, content, None)
    self.events.append(event)
    return event

  def member(self, who, command):
    event = self.event(who, "m.room.message", {})
    self.ledger.write(event.id, ROOM, who, command, 0, 0)
    return event

  def bot(self, body, msgtype="m.notice", **more):
    return self.event(BOT.id, "m.room.message", {"msgtype": msgtype, "body": body, **more})

  def bot_acks(self, event):
    return self.event(BOT.id, "m.reaction", {"m.relates_to": {
        "rel_type": "m.annotation", "event_id": event.id, "key": "✅"}})

  def bot_replies(self, event, body):
    return self.bot(body, **{"m.relates_to": {"m.in_reply_to": {"event_id": event.id}}})

  def findings(self):
    evidence = Evidence(BOT, self.ledger, ROOM, {ROOM: self.events})
    return judge([ANA, BO], self.ledger, evidence, {})[0]


@pytest.fixture
def story():
  return Story()


def test_finds_nothing_where_all_is_well(story):
  assert not story.findings(), story.findings()


def test_finds_a_vote_without_an_answer(story):
  story.events.remove(story.last_ack)
  assert story.last_vote.id in story.findings().lost[0]


def test_finds_a_second_mark(story):
  story.bot_acks(story.last_vote)
  assert story.last_vote.id in story.findings().doubled[0]


def test_finds_a_reply_beside_a_mark(story):
  story.bot_replies(story.last_vote, "P1 is over")
  assert story.last_vote.id in story.findings().wrong[0]


def test_finds_a_missing_and_a_second_card(story):
  story.bot("P1 · Bike", msgtype="m.text")
  assert "the card of P1" in story.findings().doubled[0]
  story.events = [event for event in story.events if not event.body.startswith("P1 · Bike")]
  assert "the card of P1" in story.findings().lost[0]


def test_finds_a_second_result(story):
  story.bot(RESULT, msgtype="m.text")
  assert "the result of P1" in story.findings().doubled[0]


def test_finds_a_result_that_counts_a_changed_vote_as_it_was(story):
  story.events.remove(story.result)
  story.bot("Did not pass: P1, Bike.\nyes 1, no 1, abstain 0.\n2 of 2 voted", msgtype="m.text")
  assert "the members sent (2, 0, 0)" in story.findings().wrong[0]


def test_finds_a_hole_in_the_decisions(story):
  story.events.remove(story.result)
  story.bot(RESULT.replace("D1", "D2"), msgtype="m.text")
  assert story.findings().wrong == ["the decisions' numbers are [2]"]


def test_finds_a_card_that_ended_with_other_counts(story):
  story.bot("* ", msgtype="m.text", **{
      "m.relates_to": {"rel_type": "m.replace", "event_id": story.card.id},
      "m.new_content": {"body": "P1 · Bike\n2 of 2 voted: yes 1, no 1, abstain 0."}})
  assert "ended with other counts" in story.findings().wrong[0]


def test_finds_what_nobody_asked_for(story):
  story.bot("By the way")
  assert "unasked" in story.findings().wrong[0]


def test_finds_a_second_greeting(story):
  story.bot("Hello. I keep this assembly's proposals.")
  assert "the greeting" in story.findings().doubled[0]


def test_finds_an_event_that_the_homeserver_lost(story):
  story.events.remove(story.last_vote)
  assert "does not show" in story.findings().wrong[0]
