"""The members at their clients: they propose, vote, change their minds and chat, from a seed.

In the assembly's room one speaks at a time. The homeserver then has one order only, whichever way it
is asked, and what the commands lead to can be computed.
"""

import asyncio
import random
import time

from crash.model import (
    CHOICES, Ask, Assembly, Chat, Close, Edit, Hopeful, Income, OpenScrip, Pay, Propose, Redact, Show,
    Vote, WithdrawProposal, WithdrawVote)

MAX_OPEN = 5
_KEYS = {"yes": "👍", "no": "👎", "abstain": "🤷"}
_REASONS = ["", "", "", " because it carries the boxes", ": we cannot pay for it", " because ¿por qué no?"]
# Under a card the bot takes what only follows a colon for talk.
_REASONS_BELOW = [reason for reason in _REASONS if not reason.startswith(":")]
_ASKING = ["/open", "!decisions", "/help vote", "/about", "/members", "/vtoe P1 yes", "//settings"]
_CHATTING = ["good morning", "yes", "I would vote no", "see you at 18:00", "P1 is a nice idea", "👍"]

_SCRIP = "open hours, limit 99999"
"""Nobody comes to the limit, so that no payment is refused."""

_CLOCK_MARGIN_S = 3
"""What gets no answer is not sent so near a close that nobody could say whether it counts."""


class Crowd:
  """Sends as these people and writes it into the ledger. `voices` speak in the room, `whisperer` in
  private only. `seen` is somebody's view of the room, from which cards are known."""

  def __init__(self, seed, room, voices, whisperer, privates, ledger, cards):
    self.room = room
    self._seed = seed
    self._voices = voices
    self._whisperer = whisperer
    self._private = privates[whisperer.id]
    self._told_apart = set(privates)
    self._ledger = ledger
    self._cards = cards
    self._turn = asyncio.Lock()
    self._state = Assembly([one.id for one in [*voices, whisperer]], Hopeful())
    self._reacted = set()
    self._closing = set()
    self._proposed = 0
    self._moved = 0

  def joined(self, sent):
    self._state.apply(sent)

  def by_clock(self):
    """The numbers of the proposals that close by themselves."""
    return [p.no for p in self._state.proposals.values()
            if p.surely_open_until is not None and p.state == "open"]

  async def opens_scrip(self):
    """The first proposal is decided; once its result is there, members can pay."""
    dice = random.Random(f"{self._seed} opens")
    proposer = self._voices[0]
    await self._send(proposer, self.room, OpenScrip(_SCRIP), dice)
    for person in self._voices:
      await self._send(person, self.room, Vote(1, "yes", "text"), dice)
    await self._send(proposer, self.room, Close(1), dice)

  async def talk(self, until, events_a_second):
    """Everybody talks until `until` is set. The pauses are theirs, not waits of the test."""
    people = [*self._voices, self._whisperer]
    async with asyncio.TaskGroup() as group:
      for person in people:
        group.create_task(self._talk(person, until, events_a_second / len(people)))

  async def say(self, count):
    """So many events one after the other, as fast as the homeserver takes them."""
    dice = random.Random(f"{self._seed} says {len(self._ledger.sent)}")
    for _ in range(count):
      await self._speak(dice.choice(self._voices), dice)

  async def sends(self, person, room, command):
    """One command now, whoever's turn it is not."""
    async with self._turn:
      return await self._send(person, room, command, None)

  async def _talk(self, person, until, events_a_second):
    dice = random.Random(f"{self._seed} {person.id.split('-')[0]} {len(self._ledger.sent)}")
    while not until.is_set():
      # Spells of much and of little, so that the bot is also met idle.
      lively = dice.random() < 0.85
      pause_s = dice.expovariate(events_a_second * (1.5 if lively else 0.3))
      try:
        async with asyncio.timeout(pause_s):
          await until.wait()
      except TimeoutError:
        await self._speak(person, dice)

  async def _speak(self, person, dice):
    if person is self._whisperer:
      if command := self._whisper(dice):
        await self._send(person, self._private, command, dice)
      return
    async with self._turn:
      if command := self._choose(person, dice):
        await self._send(person, self.room, command, dice)

  # What they choose.

  def _whisper(self, dice):
    if dice.random() < 0.2:
      return self._pay(self._whisperer, dice, [])
    votable = [p for p in self._open() if p.no % 3 == 0 and p.surely_open_until is None
               and p.no in self._cards()]
    if dice.random() < 0.1 or not votable:
      return Ask("open")
    return Vote(dice.choice(votable).no, dice.choice(CHOICES), "private")

  def _choose(self, person, dice):
    openly = self._open()
    kinds = {
        self._propose: 10 if len(openly) < MAX_OPEN else 0,
        self._vote: 52, self._edit: 6, self._redact: 6, self._withdraw_vote: 5, self._close: 8,
        self._withdraw_proposal: 1, self._late_vote: 3, self._ask: 4, self._chat: 5,
        self._income: 6, self._pay: 6 if person.id in self._told_apart else 0,
    }
    [kind] = dice.choices(list(kinds), list(kinds.values()))
    return kind(person, dice, openly) or self._vote(person, dice, openly) or self._chat(person, dice, [])

  def _open(self):
    now = time.time()
    return [p for p in self._state.proposals.values()
            if p.state == "open" and (p.surely_open_until is None or now < p.surely_open_until)]

  def _is_surely_open(self, proposal):
    return proposal.state == "open" and proposal.no not in self._closing and (
        proposal.surely_open_until is None
        or time.time() < proposal.surely_open_until - _CLOCK_MARGIN_S)

  def _propose(self, _person, dice, _openly):
    self._proposed += 1
    seconds = dice.randint(12, 25) if dice.random() < 0.25 else None
    return Propose(f"Idea {self._proposed} of {dice.choice(['ours', 'the garden', 'the kitchen'])}", seconds)

  def _vote(self, person, dice, openly):
    if not openly:
      return None
    # The older ones rather, so that they come to an end.
    proposal = min(dice.choice(openly), dice.choice(openly), key=lambda p: p.no)
    choice = dice.choices(CHOICES, [5, 3, 2])[0]
    card = self._cards().get(proposal.no)
    reaction = (person.id, proposal.no, choice)
    how = dice.choices(["text", "reply", "reaction"], [60, 15, 25])[0] if card else "text"
    if how == "reaction" and (
        reaction in self._reacted or not self._is_surely_open(proposal)
        or person.id not in proposal.electorate):
      how = "text"
    return Vote(proposal.no, choice, how)

  def _edit(self, person, dice, openly):
    mine = self._own(person, openly, "text")
    if not mine:
      return None
    sent = dice.choice(mine)
    return Edit(sent.command.proposal, sent.id, dice.choice(CHOICES))

  def _redact(self, person, dice, openly):
    if person.id in self._told_apart:
      # A refusal that is told apart names no event, so nobody could tell whether the bot saw it in time.
      return None
    mine = self._own(person, openly, "text", "reply") + self._own_only_reactions(person, openly)
    if not mine:
      return None
    sent = dice.choice(mine)
    return Redact(sent.command.proposal, sent.id)

  def _own(self, person, openly, *hows):
    """Events of this person that cast a vote which stands, on proposals that are surely open."""
    standing = [p.ballots[person.id].cast_by for p in openly
                if person.id in p.ballots and self._is_surely_open(p)]
    events = [self._ledger.find(event_id) for event_id in standing]
    return [sent for sent in events if sent.command.how in hows]

  def _own_only_reactions(self, person, openly):
    """Reactions before which they had not voted: whether the bot saw one or not, then none stands."""
    return [sent for sent in self._own(person, openly, "reaction")
            if not any(other.sender == person.id and isinstance(other.command, Vote)
                       and other.command.proposal == sent.command.proposal
                       for other in self._ledger.sent[:sent.index])]

  def _withdraw_vote(self, person, dice, openly):
    surely = [p for p in openly if p.surely_open_until is None]
    mine = [p for p in surely if person.id in p.ballots] or surely
    return WithdrawVote(dice.choice(mine).no) if mine else None

  def _withdraw_proposal(self, person, _dice, openly):
    mine = [p for p in openly if p.proposer == person.id and p.surely_open_until is None]
    return WithdrawProposal(mine[0].no) if mine else None

  def _close(self, person, dice, openly):
    if person.id in self._told_apart:
      return None
    by_hand = [p for p in openly if p.surely_open_until is None]
    ripe = [p for p in by_hand if p.is_foregone]
    if not by_hand:
      return None
    return Close(dice.choice(ripe if ripe and dice.random() < 0.8 else by_hand).no)

  def _late_vote(self, _person, dice, _openly):
    """On something that is over, or that never was."""
    over = [p.no for p in self._state.proposals.values() if p.state != "open"]
    return Vote(dice.choice(over[-10:] + [9000 + dice.randrange(1000)]), "yes", "text")

  def _ask(self, _person, dice, _openly):
    known = list(self._state.proposals)
    return Show(dice.choice(known)) if known and dice.random() < 0.4 else Ask(dice.choice(_ASKING))

  def _chat(self, _person, dice, _openly):
    return Chat(dice.choice(_CHATTING))

  def _income(self, _person, dice, _openly):
    return Income(dice.randint(1, 99_999), self._for("crate", dice))

  def _pay(self, person, dice, _openly):
    payee = dice.choice(sorted(self._told_apart - {person.id}))
    return Pay(payee, dice.randint(1, 9), self._for("shift", dice))

  def _for(self, what, dice):
    self._moved += 1
    return f"{what} {self._moved} of {dice.choice(['ours', 'the garden', 'the kitchen'])}"

  # How they send it.

  async def _send(self, person, room, command, dice):
    begun_at = time.time()
    event_id = await self._deliver(person, room, command, dice)
    sent = self._ledger.write(event_id, room, person.id, command, begun_at, time.time())
    self._state.apply(sent)
    if isinstance(command, Close):
      self._closing.add(command.proposal)
    if isinstance(command, Vote) and command.how == "reaction":
      self._reacted.add((person.id, command.proposal, command.choice))
    return sent

  async def _deliver(self, person, room, command, dice):
    match command:
      case Vote(no, choice, "reaction"):
        return await person.reacts(room, self._cards()[no], _KEYS[choice])
      case Vote(no, choice, "reply"):
        return await person.replies(room, self._cards()[no], choice + dice.choice(_REASONS_BELOW))
      case Vote(no, choice, "private"):
        return await person.says(room, dice.choice([f"P{no} {choice}", f"/vote P{no} {choice}"]))
      case Vote(no, choice, _):
        words = dice.choice([f"/vote P{no} {choice}", f"!vote p{no} {choice}", f"//vote {choice} P{no}"])
        return await person.says(room, words + dice.choice(_REASONS))
      case Edit(no, target, choice):
        return await person.edits(room, target, f"/vote P{no} {choice}")
      case Redact(_, target):
        return await person.redacts(room, target)
      case _:
        return await person.says(room, _words(command))


def _words(command):
  match command:
    case Propose(title, None):
      return f"/propose {title}\nWith some more about it."
    case Propose(title, seconds):
      return f"/propose {title}, for {seconds}s"
    case OpenScrip(terms):
      return f"/scrip {terms}"
    case Income(_, what):
      return f'/income {command.money} "{what}"'
    case Pay(payee, hours, what):
      return f'/pay {payee} {hours} hours "{what}"'
    case WithdrawVote(no):
      return f"/withdraw P{no} vote"
    case WithdrawProposal(no):
      return f"/withdraw P{no} proposal confirm"
    case Close(no):
      return f"/close P{no}"
    case Show(no):
      return f"/proposal P{no}"
    case Ask(words) | Chat(words):
      return words
  raise AssertionError(command)
