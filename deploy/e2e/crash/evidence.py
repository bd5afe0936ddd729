"""What the members' own clients saw: the rooms' timelines as `/messages` gives them, read anew."""

import re
from collections import defaultdict
from dataclasses import dataclass

import nio

from crash.model import Redact, Vote
from harness import Event

ACK_KEY = "✅"
PAGE = 500

_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_CARD = re.compile(r"P(\d+) · (.*)")
_RESULT = re.compile(
    r"(Passed|Did not pass|Not decided)(?:, too few voted)?: P(\d+)\b(?: is now decision D(\d+))?")
_WITHDRAWN = re.compile(r"Withdrawn by its proposer, so nothing was decided: P(\d+),")
_ENTRY = re.compile(r"E(\d+): (.*) came in, \"(.*)\"\. Recorded by")
_PAID = re.compile(r"S(\d+): you paid (\d+) hours? to .* for \"(.*)\"\. Your balance")
_WAS_PAID = re.compile(r"S(\d+): .* paid you (\d+) hours? for \"(.*)\"\. Your balance")
_DIGEST = re.compile(r"Digest, ")
_GREETING = re.compile(r"Hello\. ")
_PREPARED = re.compile(r".+ changed a setting:")
_TALLY = re.compile(r"yes (\d+), no (\d+), abstain (\d+)")
_VOTED = re.compile(r"(\d+) of (\d+) voted")


class Timeline:
  """A room's events in the homeserver's order, as one person's client gets them page by page."""

  def __init__(self, person, room):
    self.room = room
    self.events = []
    self._person = person
    self._ids = set()
    self._start = None

  async def read_on(self):
    """Reads what has come since."""
    while True:
      page = await self._person.client.room_messages(
          self.room, self._start, direction=nio.MessageDirection.front, limit=PAGE)
      assert isinstance(page, nio.RoomMessagesResponse), f"The homeserver answered {page}"
      for event in page.chunk:
        if event.source["event_id"] not in self._ids:
          self._ids.add(event.source["event_id"])
          self.events.append(Event.of(event.source))
      if not page.chunk or not page.end:
        # The last page is read again next time: it may have grown.
        return self
      self._start = page.end


class CardsSeen:
  """The event of each proposal's card, as far as this person's client has received it."""

  def __init__(self, person, room, bot):
    self._person = person
    self._room = room
    self._bot = bot
    self._looked_at = 0
    self._cards = {}

  def __call__(self):
    events = self._person.room(self._room).events
    for event in events[self._looked_at:]:
      if event.sender == self._bot.id and (no := card_of(event)):
        self._cards.setdefault(no, event.id)
    self._looked_at = len(events)
    return self._cards


def card_of(event):
  """The number of the proposal whose card this event is; None if it is none."""
  found = _CARD.match(text_of(event))
  is_card = (found and event.content.get("msgtype") == "m.text"
             and event.relation_type is None and not event.replies_to)
  return int(found[1]) if is_card else None


def result_of(event):
  """The number of the proposal whose result this event tells; None if it tells none."""
  found = _RESULT.match(text_of(event))
  return int(found[2]) if found and not event.replies_to else None


def text_of(event):
  return event.body.translate(_ISOLATES)


def tally_of(text):
  """(yes, no, abstain) as a card, an answer or a result tells it; None if it does not."""
  found = _TALLY.search(text)
  return tuple(map(int, found.groups())) if found else None


def voted_of(text):
  """(voted, electorate) as it is told."""
  found = _VOTED.search(text)
  return tuple(map(int, found.groups())) if found else None


@dataclass(frozen=True)
class Booked:
  """An entry of the ledger or a payment, as somebody was told of it."""

  id: str
  room: str
  no: int
  amount: str


class Result:
  """A result message of the bot."""

  def __init__(self, event, match):
    self.event = event
    self.verdict = match[1]
    self.decision = match[3] and int(match[3])
    self.text = text_of(event)


class Evidence:
  """The bot's doings in the assembly's room and in the private ones, sorted by what they answer."""

  def __init__(self, bot, ledger, room, timelines):
    self.bot_id = bot.id
    self.room = room
    self.events = timelines[room]
    self.greetings = defaultdict(list)
    self.acks = defaultdict(list)
    self.other_reactions = []
    self.replies = defaultdict(list)
    self.cards = defaultdict(list)
    self.last_edits = {}
    self.results = defaultdict(list)
    self.withdrawals = defaultdict(list)
    self.entries = defaultdict(list)
    self.paid = defaultdict(list)
    self.was_paid = defaultdict(list)
    """By what the money or the hours were for, each `Booked`."""
    self.digests = []
    self.apart = defaultdict(list)
    """Answers to nothing, by room: in a private room the refusals of what was said in the other."""
    self._whispered_of = {
        sent.command.proposal for sent in ledger.sent
        if isinstance(sent.command, Vote) and sent.command.how == "private"}
    self._taken_away = {
        sent.command.target for sent in ledger.sent if isinstance(sent.command, Redact)}
    for where, events in timelines.items():
      for event in events:
        if event.sender == bot.id:
          self._sort(where, event)

  def _sort(self, where, event):
    text = text_of(event)
    if event.type == "m.reaction":
      if event.key == ACK_KEY:
        self.acks[event.relates_to].append(event)
      else:
        self.other_reactions.append(event)
    elif event.type != "m.room.message":
      return
    elif event.relation_type == "m.replace":
      self.last_edits[event.relates_to] = event
    elif self._booked(where, event, text):
      pass
    elif event.replies_to:
      self.replies[event.replies_to].append(event)
    elif found := _RESULT.match(text):
      self.results[int(found[2])].append(Result(event, found))
    elif found := _WITHDRAWN.match(text):
      self.withdrawals[int(found[1])].append(event)
    elif _DIGEST.match(text):
      self.digests.append((where, event))
    elif _GREETING.match(text):
      self.greetings[where].append(event)
    elif no := card_of(event):
      self.cards[no].append(event)
    elif _PREPARED.match(text):
      pass  # Said once, before the rounds, outside of the ledger.
    else:
      self.apart[where].append(event)

  def _booked(self, where, event, text):
    kinds = [(_ENTRY, self.entries), (_PAID, self.paid), (_WAS_PAID, self.was_paid)]
    for words, told in kinds:
      if found := words.match(text):
        told[found[3]].append(Booked(event.id, where, int(found[1]), found[2]))
        return True
    return False

  def acked(self, event_id):
    return bool(self.acks.get(event_id))

  def replied(self, event_id):
    return bool(self.replies.get(event_id))

  def is_whispered_of(self, proposal):
    """Whether anybody voted on it from another room, so that only the bot knows the order."""
    return proposal in self._whispered_of

  def is_taken_away(self, event_id):
    return event_id in self._taken_away

  def is_void(self, event_id):
    """Taken away before the bot came to read it: nobody can tell what it was."""
    return (event_id in self._taken_away and not self.acked(event_id)
            and not self.replied(event_id))

  def card_text(self, card):
    """A card as it is shown now."""
    edit = self.last_edits.get(card.id)
    body = edit.content.get("m.new_content", {}).get("body", "") if edit else card.body
    return body.translate(_ISOLATES)
