"""What stands in the bot's database once it was stopped: nothing half done, nothing left over."""

import contextlib
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

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


def left_over(database):
  """A line for everything that is not as it should be."""
  with tempfile.TemporaryDirectory() as folder:
    # A copy, because this Python's SQLite may be older than what the file was written with.
    for part in database.parent.glob(database.name + "*"):
      shutil.copy(part, folder)
    with contextlib.closing(sqlite3.connect(Path(folder) / database.name)) as copy:
      return [f"{what}: {row[0]}" for what, query in _LEFT_OVER.items() for row in copy.execute(query)]


def letters_wait(database):
  """Whether the bot, which may be running, has something left to send."""
  with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as shared:
    return shared.execute("select count(*) from outbox where state = 'queued'").fetchone()[0] > 0


def verified(database):
  """A line if the journal does not lead to the tables, as anybody can check for themselves."""
  outcome = subprocess.run(
      [str(_LAUNCHER), "verify", "--db", str(database)], capture_output=True, text=True)
  return [] if outcome.returncode == 0 else [f"verify: {outcome.stdout}{outcome.stderr}"]
