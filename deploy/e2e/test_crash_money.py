"""What may never happen to money under kills is made up here, and is found. No homeserver."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from crash.books import booked
from crash.evidence import Evidence
from crash.judge import Findings, digest, judge
from crash.ledger import Ledger
from crash.model import Income, Pay
from test_crash_judge import ANA, BO, BOT, ROOM, Story

LAUNCHER = Path(__file__).resolve().parent.parent / "mycelium"
CAME_IN = 'E1: 5.25 EUR came in, "crate 1". Recorded by Ana. A slip? `!reverse E1 because ...`'
PAID = 'S1: you paid 2 hours to Bo (@bo:x) for "shift 2". Your balance is -2 hours.'
WAS_PAID = 'S1: Ana (@ana:x) paid you 2 hours for "shift 2". Your balance is 2 hours.'


class Market(Story):
  """An assembly of two with private rooms, to whom money came, and who paid one another."""

  def __init__(self):
    self.apart = {ANA: [], BO: []}
    super().__init__()
    self.member(ANA, Income(525, "crate 1"))
    self.came_in = self.bot(CAME_IN)
    self.last_payment = self.member(ANA, Pay(BO, 2, "shift 2"))
    self.payment_ack = self.bot_acks(self.last_payment)
    for who, text in [(ANA, "Hello. Here too."), (BO, "Hello. Here too."), (ANA, PAID), (BO, WAS_PAID)]:
      self.whispers(who, text)
    self.bot("Digest, 24 November 2026 to 1 December 2026")

  def whispers(self, who, text):
    self.bot(text)
    self.apart[who].append(self.events.pop())

  def evidence(self):
    return Evidence(BOT, self.ledger, ROOM, {ROOM: self.events, "!ana": self.apart[ANA], "!bo": self.apart[BO]})

  def findings(self):
    return judge([ANA, BO], self.ledger, self.evidence(), {ANA: "!ana", BO: "!bo"})[0]


@pytest.fixture
def market():
  return Market()


def test_finds_nothing_where_all_is_well(market):
  assert not market.findings(), market.findings()


def test_finds_income_that_was_lost_and_that_was_recorded_twice(market):
  market.bot(CAME_IN.replace("E1", "E2"))
  assert "crate 1" in market.findings().doubled[0]
  market.events = [event for event in market.events if "came in" not in event.body]
  assert "crate 1" in market.findings().lost[0]


def test_finds_income_of_another_amount(market):
  market.events.remove(market.came_in)
  market.bot(CAME_IN.replace("5.25", "5.52"))
  assert "what became of" in market.findings().wrong[0]


def test_finds_a_payment_that_was_made_twice(market):
  market.whispers(ANA, PAID.replace("S1", "S2"))
  market.whispers(BO, WAS_PAID.replace("S1", "S2"))
  assert ["payer" in line or "payee" in line for line in market.findings().doubled] == [True, True]


def test_finds_a_payment_of_which_one_was_not_told(market):
  market.apart[BO].pop()
  assert "what the payee is told" in market.findings().lost[0]


def test_finds_a_payment_told_to_somebody_else(market):
  market.apart[ANA].append(market.apart[BO].pop())
  assert "what became of" in market.findings().wrong[0]


def test_finds_a_payment_without_a_mark(market):
  market.events.remove(market.payment_ack)
  assert market.last_payment.id in market.findings().lost[0]


def test_finds_a_hole_in_the_entries_and_what_nobody_sent(market):
  market.bot(CAME_IN.replace("E1", "E3").replace("crate 1", "crate 9"))
  assert "nobody sent" in market.findings().wrong[0]
  assert market.findings().wrong[1] == "the numbers of income are [1, 3]"


def test_finds_a_second_digest_and_none(market):
  market.bot("Digest, 24 November 2026 to 1 December 2026")
  assert "digest" in market.findings().doubled[0]
  market.events = [event for event in market.events if not event.body.startswith("Digest")]
  found = Findings()
  digest(found, market.evidence())
  assert "digest" in found.lost[0]


PLAYED = """
room: ana, bo, chidi

ana: /scrip open hours, limit 20
ana: /vote yes
bo: /vote yes
ana: /close
ana: /income 5.25 EUR "crate 1"
bo: /income 7 EUR "crate 2"
ana (private): /pay @bo:console 2 hours "shift 3"
bo (private): /pay @ana:console 3 hours "shift 4"
"""
SENT = [
    ("@ana:console", Income(525, "crate 1")), ("@bo:console", Income(700, "crate 2")),
    ("@ana:console", Pay("@bo:console", 2, "shift 3")), ("@bo:console", Pay("@ana:console", 3, "shift 4"))]


@pytest.fixture(scope="module")
def database(tmp_path_factory):
  folder = tmp_path_factory.mktemp("market")
  (folder / "market.transcript").write_text(PLAYED)
  subprocess.run(
      [LAUNCHER, "console", "--record", "--db", folder / "mycelium.db", folder / "market.transcript"],
      check=True, capture_output=True)
  return folder / "mycelium.db"


def ledger_of(sent):
  ledger = Ledger()
  for who, command in sent:
    ledger.write(f"${len(ledger.sent)}", ROOM, who, command, 0, 0)
  return ledger


def test_finds_nothing_in_books_that_are_what_was_sent(database):
  assert booked(database, ledger_of(SENT)) == []


@pytest.mark.parametrize("place, found", [(0, "the ledger"), (3, "the payments")])
def test_finds_in_the_books_what_was_recorded_twice_and_not_at_all(database, place, found):
  without = SENT[:place] + SENT[place + 1:]
  twice = [*SENT, SENT[place]]
  assert booked(database, ledger_of(without))[0].startswith(found)
  assert booked(database, ledger_of(twice))[0].startswith(found)
  assert len(booked(database, ledger_of(without))) == 2, "the sums differ too"


def test_finds_in_the_books_an_amount_that_nobody_sent(database):
  who, first = SENT[0]
  assert "52" in booked(database, ledger_of([(who, replace(first, cents=552)), *SENT[1:]]))[0]
