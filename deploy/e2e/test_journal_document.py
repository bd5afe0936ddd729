"""The verifier that deploy/docs/JOURNAL.md gives to everybody, run on the example beside it. No homeserver, no bot."""

import re
from pathlib import Path

import pytest

DOCUMENT = (Path(__file__).resolve().parent.parent / "docs/JOURNAL.md").read_text()
COLUMNS = "assembly seq at_ms actor cause ordinal kind version body prev_hash hash".split()


@pytest.fixture
def verifier():
  names = {}
  exec(re.search(r"```python\n(.*?)```", DOCUMENT, re.DOTALL).group(1), names)
  return names


@pytest.fixture
def lines():
  """The example's lines as sqlite3 would give them."""
  blocks = re.findall(r"(?:^    \S.*\n)+", DOCUMENT, re.MULTILINE)
  read = [dict((line.split(maxsplit=1) + [None])[:2] for line in block.splitlines()) for block in blocks]
  return [[int(r["seq"]) if column == "seq" else r[column] for column in COLUMNS] for r in read if "prev_hash" in r]


def test_the_example_is_whole(verifier, lines):
  assert len(lines) == 3
  assert verifier["check"](lines) == {"1": (3, lines[-1][-1])}


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_any_change_is_found(verifier, lines, column):
  lines[1][column] = 7 if COLUMNS[column] == "seq" else (lines[1][column] or "") + "1"
  with pytest.raises(SystemExit, match="the chain is broken here"):
    verifier["check"](lines)


def test_a_missing_line_is_found(verifier, lines):
  del lines[1]
  with pytest.raises(SystemExit, match="Assembly 1, line 3: the chain is broken here"):
    verifier["check"](lines)


def test_words_are_those_committed_to(verifier):
  words = dict(re.findall(r"^    (commitment|salt|text) +(\S+)$", DOCUMENT, re.MULTILINE))
  assert verifier["commitment"](words["salt"], words["text"]) == words["commitment"]
