"""Holds what the clients saw against what must come of what they sent."""

from dataclasses import dataclass, field

from crash.evidence import tally_of, text_of, voted_of
from crash.ledger import Sent
from crash.model import ACK, ENTRY, PAYMENT, REFUSAL, REPLY, Assembly, Income, Join, Pay

_TOLD = 12
"""The first findings of a kind lead to the cause; what follows from them would only hide them."""


@dataclass
class Findings:
  """What did not fit; each line names the events it is about."""

  lost: list = field(default_factory=list)
  doubled: list = field(default_factory=list)
  wrong: list = field(default_factory=list)

  def __bool__(self):
    return bool(self.lost or self.doubled or self.wrong)

  def __str__(self):
    kinds = [("LOST", self.lost), ("DOUBLED", self.doubled), ("WRONG", self.wrong)]
    return "\n".join(
        f"{kind} {line}" for kind, lines in kinds
        for line in lines[:_TOLD] + [f"and {len(lines) - _TOLD} more"] * (len(lines) > _TOLD))

  def exactly_one(self, what, things):
    if not things:
      self.lost.append(what)
    elif len(things) > 1:
      self.doubled.append(f"{what}: {' '.join(thing.id for thing in things)}")


def judge(founders, ledger, evidence, privates):
  """Compares; `privates` are the private rooms by member. Returns the findings and the assembly."""
  findings = Findings()
  assembly = Assembly(founders, evidence)
  apart = {room: list(events) for room, events in evidence.apart.items()}
  accounted = set()
  for sent in _in_order(ledger, evidence):
    expected = assembly.apply(sent)
    accounted.add(sent.id)
    _answer(findings, evidence, sent, expected, apart, privates)
  for sent in ledger.sent:
    if sent.id not in accounted:
      findings.wrong.append(f"the homeserver does not show {sent}")
  _proposals(findings, assembly, evidence)
  _booked(findings, ledger, evidence)
  _unasked(findings, evidence, apart, privates)
  if evidence.digests:
    digest(findings, evidence)
  return findings, assembly


def _in_order(ledger, evidence):
  """The room's own order; what was sent elsewhere stands where it was sent."""
  elsewhere = [sent for sent in ledger.sent if sent.room != evidence.room]
  place = 0
  for event in evidence.events:
    sent = ledger.find(event.id)
    if sent is None and event.sender != evidence.bot_id and _is_arrival(event):
      yield Sent(-1, event.id, evidence.room, event.sender, Join(), 0, 0)
    if sent is None:
      continue
    while place < len(elsewhere) and elsewhere[place].index < sent.index:
      yield elsewhere[place]
      place += 1
    yield sent
  yield from elsewhere[place:]


def _is_arrival(event):
  return event.type == "m.room.member" and event.content.get("membership") == "join"


def _answer(findings, evidence, sent, expected, apart, privates):
  acks, replies = evidence.acks.get(sent.id, []), evidence.replies.get(sent.id, [])
  private = privates.get(sent.sender)
  if expected.what == REFUSAL and private and private != sent.room:
    # Told apart, in the same order as the commands.
    refusals = apart.get(private, [])
    replies = replies + refusals[:1]
    del refusals[:1]
  # What is told apart has a mark where it was said.
  marked = expected.what == PAYMENT and sent.room == evidence.room
  if expected.what == ACK or marked:
    findings.exactly_one(f"{expected.what} on {sent}", acks)
  elif acks:
    findings.wrong.append(f"a ✅ instead of {expected.what} ({expected.words}) on {sent}")
  if expected.what in (REPLY, REFUSAL):
    findings.exactly_one(f"{expected.what} ({expected.words}) to {sent}", replies)
    if replies and expected.words not in text_of(replies[0]):
      findings.wrong.append(f"to {sent}: wanted {expected.words!r}, got {text_of(replies[0])!r}")
  elif expected.what == ENTRY:
    _entry(findings, evidence, sent)
  elif expected.what == PAYMENT:
    _payment(findings, evidence, sent, privates)
  if replies and expected.what not in (REPLY, REFUSAL):
    said = " / ".join(f"{reply.id} {text_of(reply)!r}" for reply in replies)
    findings.wrong.append(f"{said} instead of {expected.what} to {sent}")


def _entry(findings, evidence, sent):
  told = evidence.entries.get(sent.command.what, [])
  findings.exactly_one(f"the entry of {sent}", told)
  for one in told[:1]:
    if (one.amount, one.room) != (sent.command.money, evidence.room):
      findings.wrong.append(f"{one} is what became of {sent}")


def _payment(findings, evidence, sent, privates):
  command = sent.command
  paid, was_paid = evidence.paid.get(command.what, []), evidence.was_paid.get(command.what, [])
  findings.exactly_one(f"what the payer is told of {sent}", paid)
  findings.exactly_one(f"what the payee is told of {sent}", was_paid)
  for one, other in zip(paid[:1], was_paid[:1]):
    if [(it.no, it.amount) for it in (one, other)] != [(one.no, str(command.hours))] * 2 or (
        one.room, other.room) != (privates[sent.sender], privates[command.payee]):
      findings.wrong.append(f"{one} and {other} are what became of {sent}")


def _booked(findings, ledger, evidence):
  """No number is missing, and none is of what nobody sent."""
  for kind, told in [(Income, evidence.entries), (Pay, evidence.paid), (Pay, evidence.was_paid)]:
    sent = {one.command.what for one in ledger.sent if isinstance(one.command, kind)}
    for what in {*told} - sent:
      findings.wrong.append(f"nobody sent what became {told[what]}")
    numbers = sorted(one.no for several in told.values() for one in several)
    if numbers != list(range(1, len(numbers) + 1)):
      findings.wrong.append(f"the numbers of {kind.__name__.lower()} are {numbers}")


def digest(findings, evidence):
  """The week has its one, and only the assembly's room."""
  findings.exactly_one("the week's digest", [event for _, event in evidence.digests])
  for room, event in evidence.digests:
    if room != evidence.room:
      findings.wrong.append(f"the digest {event.id} is in {room}")


def _proposals(findings, assembly, evidence):
  for no, proposal in assembly.proposals.items():
    cards, results = evidence.cards.get(no, []), evidence.results.get(no, [])
    withdrawals = evidence.withdrawals.get(no, [])
    findings.exactly_one(f"the card of P{no}", cards)
    if cards and proposal.title not in text_of(cards[0]):
      findings.wrong.append(f"P{no} is {text_of(cards[0])!r}, not {proposal.title!r}")
    if proposal.state == "withdrawn":
      findings.exactly_one(f"the withdrawal of P{no}", withdrawals)
    elif withdrawals:
      findings.wrong.append(f"P{no} was withdrawn: {withdrawals[0].id}")
    by_clock = proposal.surely_open_until is not None and proposal.state == "open"
    if proposal.state == "closed" or (by_clock and results):
      findings.exactly_one(f"the result of P{no}", [result.event for result in results])
      _result(findings, proposal, results, cards, evidence)
    elif results:
      findings.wrong.append(f"P{no} was closed: {results[0].event.id}")
  numbers = sorted(r.decision for results in evidence.results.values() for r in results if r.decision)
  if numbers != list(range(1, len(numbers) + 1)):
    findings.wrong.append(f"the decisions' numbers are {numbers}")
  for no in {*evidence.cards, *evidence.results, *evidence.withdrawals} - {*assembly.proposals}:
    findings.wrong.append(f"nobody proposed P{no}")


def _result(findings, proposal, results, cards, evidence):
  tally = proposal.tally
  for result in results[:1]:
    if (result.verdict, tally_of(result.text)) != (proposal.verdict(tally), tally):
      findings.wrong.append(
          f"the result of P{proposal.no} {result.event.id} says {result.text!r}; the members sent"
          f" {tally}, {proposal.verdict(tally)}: {_ballots(proposal)}")
    if voted_of(result.text) != (sum(tally), len(proposal.electorate)):
      findings.wrong.append(f"the result of P{proposal.no} counts {voted_of(result.text)} voters")
  for card in cards[:1]:
    if tally_of(evidence.card_text(card)) != tally:
      findings.wrong.append(f"the card of P{proposal.no} {card.id} ended with other counts")


def shown(findings, proposal, answer):
  """The answer to `/proposal Pn`, asked when everything before it was answered."""
  text = text_of(answer)
  if tally_of(text) != proposal.tally:
    findings.wrong.append(
        f"asked for P{proposal.no}, {answer.id} says {tally_of(text)}; the members sent"
        f" {proposal.tally}: {_ballots(proposal)}")


def _unasked(findings, evidence, apart, privates):
  for room in [evidence.room, *privates.values()]:
    findings.exactly_one(f"the greeting in {room}", evidence.greetings.get(room, []))
    for event in apart.get(room, []):
      findings.wrong.append(f"the bot said unasked: {event.id} {text_of(event)!r} in {room}")
  for event in evidence.other_reactions:
    findings.wrong.append(f"the bot reacted with {event.key!r}: {event.id}")


def _ballots(proposal):
  return ", ".join(
      f"{who.split(':')[0]} {ballot.choice} {ballot.cast_by}"
      for who, ballot in sorted(proposal.ballots.items()))


def count_acks(evidence):
  return sum(map(len, evidence.acks.values()))


