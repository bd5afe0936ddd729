"""What must come of the members' commands, computed from nothing but what their clients sent.

An own reading of the rules, on purpose: it shares no line with the bot. Simple majority, at least half
of the electorate must vote, three choices.
"""

from dataclasses import dataclass, field

CHOICES = ("yes", "no", "abstain")


# What a member does. `Sent` in ledger.py adds who, where and when.

@dataclass(frozen=True)
class Propose:
  title: str
  seconds: int | None = None
  """How long votes are taken; None for days, so that only `/close` ends it."""


@dataclass(frozen=True)
class Vote:
  proposal: int
  choice: str
  how: str
  """text, reply, reaction or private."""


@dataclass(frozen=True)
class Edit:
  proposal: int
  target: str
  choice: str


@dataclass(frozen=True)
class Redact:
  proposal: int
  target: str


@dataclass(frozen=True)
class WithdrawVote:
  proposal: int


@dataclass(frozen=True)
class WithdrawProposal:
  proposal: int


@dataclass(frozen=True)
class Close:
  proposal: int


@dataclass(frozen=True)
class Show:
  proposal: int


@dataclass(frozen=True)
class Ask:
  """Anything that is answered by one message, wherever it is asked: a list, help, a misspelling."""

  words: str


@dataclass(frozen=True)
class Chat:
  words: str


@dataclass(frozen=True)
class Income:
  """Money came in. No two are for the same, so that nobody is asked whether one is the other."""

  cents: int
  what: str

  @property
  def money(self):
    euros, cents = divmod(self.cents, 100)
    return f"{euros}.{cents:02} EUR" if cents else f"{euros} EUR"


@dataclass(frozen=True)
class Pay:
  """Hours are paid, from one with a private room to another with one."""

  payee: str
  hours: int
  what: str


@dataclass(frozen=True)
class OpenScrip:
  """The first proposal, and what it is that the members decide before they can pay."""

  terms: str


@dataclass(frozen=True)
class Join:
  """Somebody came into the room."""


# What must be seen of it.

ACK = "one ✅"
REPLY = "one reply"
REFUSAL = "one refusal"
CARD = "one card"
RESULT = "one result"
WITHDRAWAL = "one withdrawal"
ENTRY = "one entry of the ledger"
PAYMENT = "one payment"
NOTHING = "nothing"


@dataclass(frozen=True)
class Expected:
  what: str
  words: str = ""
  """A part of the answer's text, where it matters."""


@dataclass
class Ballot:
  choice: str
  cast_by: str


@dataclass
class Proposal:
  no: int
  title: str
  proposer: str
  electorate: frozenset
  surely_open_until: float | None
  """Of a vote that the clock closes: the bot received it later than it was sent, never earlier."""
  ballots: dict = field(default_factory=dict)
  state: str = "open"
  loose: bool = False
  """The order of some vote and the close is known only to the bot, as with votes from another room."""

  @property
  def tally(self):
    choices = [ballot.choice for ballot in self.ballots.values()]
    return tuple(choices.count(choice) for choice in CHOICES)

  def verdict(self, tally):
    if sum(tally) * 2 < len(self.electorate):
      return "Not decided"
    return "Passed" if tally[0] > tally[1] else "Did not pass"

  @property
  def is_foregone(self):
    """Whether nothing that is still missing can change the outcome."""
    missing = len(self.electorate) - len(self.ballots)
    corners = [[0, 0, 0] for _ in CHOICES]
    for place, corner in enumerate(corners):
      corner[place] = missing
    verdicts = {self.verdict(tuple(map(sum, zip(self.tally, corner)))) for corner in corners}
    return verdicts == {self.verdict(self.tally)}


class Assembly:
  """The state that the commands so far lead to. `answers` is asked where only the bot's answer tells."""

  def __init__(self, present, answers):
    self.present = set(present)
    self.proposals = {}
    self._answers = answers

  def apply(self, sent):
    """Takes the next command in the server's order; returns what must be seen of it."""
    command = sent.command
    match command:
      case Join():
        self.present.add(sent.sender)
        return Expected(NOTHING)
      case Chat():
        return Expected(NOTHING)
      case Ask():
        return Expected(REPLY)
      case Propose():
        return self._propose(sent, command.title, command.seconds)
      case OpenScrip():
        return self._propose(sent, command.terms[:1].upper() + command.terms[1:], None)
      case Income():
        return Expected(ENTRY)
      case Pay():
        return Expected(PAYMENT)
      case Show():
        known = command.proposal in self.proposals
        return Expected(REPLY) if known else _no_such(command.proposal)
    proposal = self.proposals.get(command.proposal)
    if isinstance(command, (Edit, Redact)):
      return self._change(sent, command, proposal)
    if proposal is None:
      return _no_such(command.proposal)
    match command:
      case Vote():
        return self._vote(sent, command, proposal)
      case WithdrawVote():
        return self._withdraw_vote(sent, proposal)
      case WithdrawProposal():
        if not self._is_open(sent, proposal):
          return _over(proposal)
        proposal.state = "withdrawn"
        return Expected(WITHDRAWAL)
      case Close():
        return self._close(sent, proposal)
    raise AssertionError(command)

  def _propose(self, sent, title, seconds):
    no = len(self.proposals) + 1
    until = None if seconds is None else sent.begun_at + seconds
    self.proposals[no] = Proposal(
        no, title, sent.sender, frozenset(self.present), until,
        loose=self._answers.is_whispered_of(no))
    return Expected(CARD)

  def _vote(self, sent, command, proposal):
    if self._answers.is_taken_away(sent.id):
      proposal.loose = True
    if self._answers.is_void(sent.id):
      return Expected(NOTHING)
    if not self._is_open(sent, proposal):
      return _over(proposal)
    if sent.sender not in proposal.electorate:
      return Expected(REFUSAL, f"Your vote on P{proposal.no} was not counted")
    proposal.ballots[sent.sender] = Ballot(command.choice, sent.id)
    return Expected(NOTHING if command.how == "reaction" else ACK)

  def _withdraw_vote(self, sent, proposal):
    if not self._is_open(sent, proposal):
      return _over(proposal)
    if proposal.ballots.pop(sent.sender, None) is None:
      return Expected(REFUSAL, f"You have no vote on P{proposal.no}")
    return Expected(ACK)

  def _change(self, sent, command, proposal):
    ballot = proposal.ballots.get(sent.sender)
    if ballot and ballot.cast_by == command.target and proposal.state == "open":
      if isinstance(command, Edit):
        ballot.choice = command.choice
      else:
        del proposal.ballots[sent.sender]
    return Expected(NOTHING)

  def _close(self, sent, proposal):
    if proposal.state != "open":
      return _over(proposal)
    foregone = not self._answers.replied(sent.id) if proposal.loose else proposal.is_foregone
    if not foregone:
      return Expected(REFUSAL, f"P{proposal.no} stays open")
    proposal.state = "closed"
    return Expected(RESULT)

  def _is_open(self, sent, proposal):
    if isinstance(sent.command, Vote) and sent.command.how == "private":
      return self._answers.acked(sent.id)
    if proposal.surely_open_until is None or sent.done_at < proposal.surely_open_until:
      return proposal.state == "open"
    return self._answers.acked(sent.id)


class Hopeful:
  """Answers before there are any: everything that may have counted did."""

  def acked(self, event_id):
    return True

  def replied(self, event_id):
    return False

  def is_whispered_of(self, proposal):
    return False

  def is_taken_away(self, event_id):
    return False

  def is_void(self, event_id):
    return False


def _no_such(no):
  return Expected(REFUSAL, f"There is no P{no} ")


def _over(proposal):
  return Expected(REFUSAL, f"P{proposal.no} is over")
