"""The verifier that deploy/docs/DRAWS.md gives to everybody, on the example beside it and on draws made by ours. No homeserver."""

import json
import re
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

DEPLOY = Path(__file__).resolve().parent.parent
DOCUMENT = (DEPLOY / "docs/DRAWS.md").read_text()


@pytest.fixture(scope="module")
def check():
  names = {"__name__": "verifier"}
  exec(re.search(r"```python\n(.*?)```", DOCUMENT, re.DOTALL).group(1), names)
  return names["check"]


@pytest.fixture
def example():
  return json.loads(re.search(r"```json\n(.*?)```", DOCUMENT, re.DOTALL).group(1))


def draw(*arguments):
  return subprocess.run([DEPLOY / "mycelium", "draw", *map(str, arguments)], capture_output=True, text=True)


def ours(folder, published):
  """The place that our own program names, nothing if all fits."""
  file = folder / "published.json"
  file.write_text(json.dumps(published, ensure_ascii=False))
  found = json.loads(draw("verify", file, "--json").stdout)
  return found.get("place")


def test_the_example_fits(check, example, tmp_path):
  assert check(example) is None
  assert ours(tmp_path, example) is None


def flipped(text):
  return ("1" if text[0] == "0" else "0") + text[1:]


CHANGES = {
    "announcement.eligible_hash": lambda d: d["announcement"]["eligible"].append("fu"),
    "announcement.hash": lambda d: d["announcement"].update(about="Fool committee"),
    "contributions[0].secret": lambda d: d["contributions"][0].update(secret=flipped(d["contributions"][0]["secret"])),
    "contributions[1].who": lambda d: d["contributions"][1].update(who="ana"),
    "seal_secret": lambda d: d.update(seal_secret=flipped(d["seal_secret"])),
    "beacon.round": lambda d: d["beacon"].update(round=7),
    "beacon.signature": lambda d: d["beacon"].update(signature=d["beacon"]["signature"][:-1] + "8"),
    "beacon.randomness": lambda d: d["beacon"].update(randomness=flipped(d["beacon"]["randomness"])),
    "beacon": lambda d: d.pop("beacon"),
    "closing": lambda d: d["contributions"].pop(),
    "outcome.seed": lambda d: d["outcome"].update(seed=flipped(d["outcome"]["seed"])),
    "outcome.order": lambda d: d["outcome"]["order"].reverse(),
    "outcome.seated": lambda d: d["outcome"]["seated"].reverse(),
    "outcome.reserves": lambda d: d["outcome"]["reserves"].pop(),
}


@pytest.mark.parametrize("place", CHANGES)
def test_both_find_a_change_in_the_same_place(check, example, tmp_path, place):
  CHANGES[place](example)

  assert check(example) == place
  assert re.sub(r"(outcome\.\w+)\[\d+]$", r"\1", ours(tmp_path, example)) == place


def test_a_draw_that_ours_makes_fits_for_theirs(check, tmp_path):
  names = [f"näme {i}" for i in range(40)]
  (tmp_path / "names.txt").write_text("\n".join(names))
  draw("--help")  # builds what has to be built, so that the times below are enough
  now = datetime.now(timezone.utc).replace(microsecond=0)
  announced = draw(
      "announce", "--about", "Everything", "--seats", 7, "--eligible", tmp_path / "names.txt",
      "--commit-until", (now + timedelta(seconds=20)).isoformat(), "--reveal-until", (now + timedelta(seconds=21)).isoformat(),
      "--seal", tmp_path / "seal.txt", "--out", tmp_path / "draw.json")
  assert announced.returncode == 0, announced.stderr
  assert check(json.loads((tmp_path / "draw.json").read_text())) is None

  handed_in = [draw("commit", tmp_path / "draw.json", "--who", who).stdout.split()[-1] for who in ("ana", "bo", "chidi")]
  handed_in[1] = handed_in[1].rsplit(",", 1)[0] + ","  # bo withholds
  (tmp_path / "contributions.csv").write_text("\n".join(["who,commitment,secret", *handed_in]))
  while True:
    made = draw("make", tmp_path / "draw.json", "--contributions", tmp_path / "contributions.csv",
                "--seal", tmp_path / "seal.txt", "--out", tmp_path / "drawn.json")
    if "The seal stays closed until" not in made.stderr:
      break
  assert made.returncode == 0, made.stderr

  drawn = json.loads((tmp_path / "drawn.json").read_text())
  assert sorted(drawn["outcome"]["order"]) == sorted(names)
  assert check(drawn) is None
  assert ours(tmp_path, drawn) is None
