"""What stands in the bot's database once it was stopped: nothing half done, nothing left over."""

import contextlib
import json
import shutil
import sqlite3
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from crash.model import Income, Pay

_LAUNCHER = Path(__file__).resolve().parents[2] / "mycelium"

# Each finds what must not be there.
_LEFT_OVER = {
    "a row of the inbox waits": "SELECT event_id FROM inbox WHERE state IN ('pending', 'quarantined')",
    "a gap is open": "SELECT id FROM gap WHERE state = 'open'",
    "a letter was not sent": "SELECT id || ' ' || state || ' ' || kind || ' ' ||"
    " coalesce(wedged_reason, '') FROM outbox WHERE state <> 'sent'",
    "one event for two letters": "SELECT event_id FROM outbox WHERE event_id IS NOT NULL"
    " GROUP BY event_id HAVING count(*) > 1",
    "a cause twice": "SELECT cause FROM journal GROUP BY cause, ordinal HAVING count(*) > 1",
    "a proposal closed twice": "SELECT body FROM journal WHERE kind = 'proposal-closed'"
    " GROUP BY assembly, json_extract(body, '$.proposal') HAVING count(*) > 1",
    "a hole in the journal": "SELECT assembly FROM journal GROUP BY assembly HAVING max(seq) <> count(*)",
    "a hole in the decisions": "SELECT assembly FROM decision GROUP BY assembly HAVING max(no) <> count(*)",
}


_PAYMENTS = """
  SELECT payer.matrix_id, payee.matrix_id, amount, text FROM scrip_entry entry
  JOIN person payer ON payer.assembly = entry.assembly AND payer.member = entry.payer
  JOIN person payee ON payee.assembly = entry.assembly AND payee.member = entry.payee
  LEFT JOIN private_text words ON words.assembly = entry.assembly AND words.commitment = entry.what"""
_ACCOUNTS = """
  SELECT matrix_id, balance FROM scrip_account account
  JOIN person ON person.assembly = account.assembly AND person.member = account.member"""
_AN_HOUR = 100
"""In the smallest unit."""


def left_over(database):
  """A line for everything that is not as it should be."""
  with _copied(database) as copy:
    return [f"{what}: {row[0]}" for what, query in _LEFT_OVER.items() for row in copy.execute(query)]


def booked(database, ledger):
  """A line for each way in which the books are not what the members' messages come to."""
  written = subprocess.run(
      [str(_LAUNCHER), "export", "--db", str(database), "--ledger", "json"],
      capture_output=True, text=True, check=True)
  income = [(entry["kind"], entry["what"], entry["units"]) for entry in json.loads(written.stdout)]
  came_in = [("income", sent.command.what, sent.command.cents) for sent in _all(ledger, Income)]
  given = [(sent.sender, sent.command.payee, sent.command.hours * _AN_HOUR, sent.command.what)
           for sent in _all(ledger, Pay)]
  with _copied(database) as copy:
    paid = list(copy.execute(_PAYMENTS))
    accounts = dict(copy.execute(_ACCOUNTS))
    in_hand = dict(copy.execute("SELECT account, amount FROM balance WHERE currency = 'EUR'"))
  balances = Counter()
  for payer, payee, amount, _ in given:
    balances[payer] -= amount
    balances[payee] += amount
  cents = sum(units for _, _, units in came_in)
  return [
      *_differ("the ledger", income, came_in),
      *_differ("the payments", paid, given),
      *_differ("the accounts", accounts.items(), balances.items()),
      *_differ("the money", in_hand.items(), {"common": cents, "income": -cents}.items() if cents else []),
  ]


def _all(ledger, kind):
  return [sent for sent in ledger.sent if isinstance(sent.command, kind)]


def _differ(what, kept, sent):
  more, less = Counter(kept) - Counter(sent), Counter(sent) - Counter(kept)
  return [f"{what}: {sorted(more)} too many, {sorted(less)} too few"] if more or less else []


@contextlib.contextmanager
def _copied(database):
  with tempfile.TemporaryDirectory() as folder:
    # A copy, because this Python's SQLite may be older than what the file was written with.
    for part in database.parent.glob(database.name + "*"):
      shutil.copy(part, folder)
    with contextlib.closing(sqlite3.connect(Path(folder) / database.name)) as copy:
      yield copy


def letters_wait(database):
  """Whether the bot, which may be running, has something left to send."""
  with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as shared:
    return shared.execute("select count(*) from outbox where state = 'queued'").fetchone()[0] > 0


def verified(database):
  """A line if the journal does not lead to the tables, as anybody can check for themselves."""
  outcome = subprocess.run(
      [str(_LAUNCHER), "verify", "--db", str(database)], capture_output=True, text=True)
  return [] if outcome.returncode == 0 else [f"verify: {outcome.stdout}{outcome.stderr}"]
