"""The ledger as a journal that hledger checks and sums up. No homeserver, no bot."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from harness import hledger

DEPLOY = Path(__file__).resolve().parent.parent
TRANSCRIPTS = DEPLOY.parent / "bot/src/test/resources/transcripts"


def mycelium(*arguments):
  done = subprocess.run([DEPLOY / "mycelium", *map(str, arguments)], capture_output=True, text=True)
  assert done.returncode == 0, done.stdout + done.stderr
  return done.stdout


@pytest.fixture(scope="module", params=["money", "money-troubles", "dinero"])
def database(request, tmp_path_factory):
  file = tmp_path_factory.mktemp("ledger") / "mycelium.db"
  mycelium("console", "--db", file, TRANSCRIPTS / f"{request.param}.transcript")
  return file


@pytest.fixture
def journal(database):
  file = database.with_name("ledger.journal")
  mycelium("export", "--db", database, "--ledger", "hledger", "--out", file)
  return file


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


def test_hledger_sums_up_what_our_entries_say(database, journal):
  entries = json.loads(mycelium("export", "--db", database, "--ledger", "json"))
  sums = {}
  for entry in entries:
    currency = sums.setdefault(entry["currency"], {})
    currency[entry["from"]] = currency.get(entry["from"], 0) - entry["units"]
    currency[entry["to"]] = currency.get(entry["to"], 0) + entry["units"]
  assert all(sum(accounts.values()) == 0 for accounts in sums.values())

  passed, said = hledger.run(journal, "balance", "income", "cur:EUR", "--output-format", "csv")
  assert passed, said
  rows = list(csv.reader(io.StringIO(said)))
  total = next((row[1] for row in rows if row[0] == "income"), "0 EUR")
  assert round(float(total.split()[0].replace(",", "")) * 100) == sums["EUR"].get("income", 0)


def test_the_table_holds_every_entry_and_no_formula(database):
  table = mycelium("export", "--db", database, "--ledger", "csv")
  rows = list(csv.DictReader(io.StringIO(table, newline="")))
  entries = json.loads(mycelium("export", "--db", database, "--ledger", "json"))
  assert [row["entry"] for row in rows] == [entry["entry"] for entry in entries]
  assert not any(value[:1] in set("=+-@") for row in rows for value in row.values())
