"""The ledger as a journal that hledger checks and sums up. No homeserver, no bot."""

import csv
import io
import json
import re
import subprocess
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from harness import hledger

DEPLOY = Path(__file__).resolve().parent.parent
TRANSCRIPTS = DEPLOY.parent / "bot/src/test/resources/transcripts"


def mycelium(*arguments):
  done = subprocess.run([DEPLOY / "mycelium", *map(str, arguments)], capture_output=True, text=True)
  assert done.returncode == 0, done.stdout + done.stderr
  return done.stdout


def played(transcript, folder):
  file = folder / "mycelium.db"
  mycelium("console", "--db", file, TRANSCRIPTS / f"{transcript}.transcript")
  return file


def exported(database):
  file = database.with_name("ledger.journal")
  mycelium("export", "--db", database, "--ledger", "hledger", "--out", file)
  return file


def entries(database):
  return json.loads(mycelium("export", "--db", database, "--ledger", "json"))


def table(database):
  written = mycelium("export", "--db", database, "--ledger", "csv")
  return list(csv.DictReader(io.StringIO(written, newline="")))


@pytest.fixture(scope="module", params=["money", "money-troubles", "dinero"])
def database(request, tmp_path_factory):
  return played(request.param, tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module")
def troubles(tmp_path_factory):
  return played("money-troubles", tmp_path_factory.mktemp("troubles"))


@pytest.fixture
def journal(database):
  return exported(database)


def test_the_journal_passes_the_checks_of_hledger(journal):
  passed, said = hledger.run(journal, "check", "--strict", "ordereddates")
  assert passed, said


def test_the_checks_find_an_amount_that_was_changed(journal):
  text = journal.read_text()
  assert "45.00 EUR" in text or "45.50 EUR" in text
  journal.write_text(text.replace("  45.", "  46.", 1))

  passed, said = hledger.run(journal, "check")

  assert not passed
  assert "balance" in said.lower()


def test_every_account_of_hledger_has_what_our_entries_come_to(database, journal):
  passed, said = hledger.run(
      journal, "balance", "--flat", "--no-total", "--layout", "bare", "--output-format", "csv")
  assert passed, said
  rows = list(csv.DictReader(io.StringIO(said)))

  assert without_zeros({(key(row["account"]), row["commodity"]): Decimal(row["balance"])
                        for row in rows}) == without_zeros(sums(entries(database)))
  assert {kind.partition("/")[0] for kind, _ in sums(entries(database))} == {
      "common", "income", "line", "spent"}


def sums(entries):
  """What every account has of each currency."""
  sums = defaultdict(Decimal)
  for entry in entries:
    sums[entry["from"], entry["currency"]] -= Decimal(entry["amount"])
    sums[entry["to"], entry["currency"]] += Decimal(entry["amount"])
  return sums


def without_zeros(sums):
  return {account: amount for account, amount in sums.items() if amount}


def key(account):
  """What we call an account that a journal calls so."""
  line = re.fullmatch(r"(assets|expenses):L([0-9]+)( .*)?", account)
  if line:
    return {"assets": "line/", "expenses": "spent/"}[line[1]] + line[2]
  return {"assets:common": "common", "income": "income"}[account]


def test_the_table_holds_every_entry(database):
  assert [row["entry"] for row in table(database)] == [entry["entry"] for entry in entries(database)]


def test_a_spreadsheet_takes_no_entry_for_a_formula(troubles):
  rows = table(troubles)
  assert not any(value[:1] in set("=+-@") for row in rows for value in row.values())

  # All that people wrote is there, behind a mark by which a spreadsheet knows it for text.
  wrote = [entry["what"] for entry in entries(troubles) if entry.get("what", " ")[0] in "=+-@"]
  assert wrote == ["=HYPERLINK(1)", "+1", "-1", "@x"]
  assert [row["what"] for row in rows if row["what"][:1] == "'"] == [f"'{what}" for what in wrote]


def test_where_the_clock_went_back_a_journal_goes_by_days_and_all_else_by_numbers(troubles):
  numbered = [entry["entry"] for entry in entries(troubles)]
  at = [entry["recorded_at"] for entry in entries(troubles)]
  assert at != sorted(at), "no clock went back"
  assert numbered == [f"E{no + 1}" for no in range(len(numbered))]

  shown = re.findall(
      r"^([0-9-]+) \* \((E[0-9]+)\)", exported(troubles).read_text(), re.MULTILINE)
  assert [day for day, _ in shown] == sorted(day for day, _ in shown)
  assert sorted(entry for _, entry in shown) == sorted(numbered)
