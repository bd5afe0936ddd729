"""A draw in a real room: chance by a word and by a secret of one's own, a restart in the middle, and a check without the bot."""

import json
import subprocess
from pathlib import Path

import pytest

from test_draw_document import check  # noqa: F401, the verifier of the manual, as a fixture
from test_files import fetched, is_file

LAUNCHER = Path(__file__).resolve().parents[1] / "mycelium"


def draw(*arguments):
  done = subprocess.run([LAUNCHER, "draw", *map(str, arguments)], capture_output=True, text=True)
  assert done.returncode == 0, done.stderr
  return done.stdout


async def kept(person, event, path):
  path.write_bytes((await fetched(person, event)).body)
  return path


@pytest.mark.parametrize("reveals", [True, False], ids=["revealed", "withheld"])
async def test_a_draw_goes_through_a_restart_and_anyone_checks_its_file(people, bot, check, tmp_path, reveals):  # noqa: F811
  ana, bo = await people("ana", "bo")
  room = await ana.creates_room("Assembly", bo)
  await bo.joins(room)
  draw("--help")  # builds what has to be built, so that the times below are enough
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)

  await ana.says(room, "!draw 1 of us for the keys, for 30s, reveal 30s")
  announced = await kept(ana, await ana.sees(room, is_file, by=bot), tmp_path / "draw-l1.json")
  numbers = {person: number for number, person in json.loads(announced.read_text())["people"].items()}
  (number,) = [number for person, number in numbers.items() if person.startswith("bo")]
  _, commitment, secret = draw("commit", announced, "--who", number).split()[-1].split(",")

  private = await bo.creates_room("", bot, is_direct=True)
  await bo.until(
      lambda: any(event.sender == bot.id and event.content.get("membership") == "join"
                  for event in bo.room(private).events), "the bot joins the private room")
  await bo.says(private, f"!chance L1 {commitment}")
  await bo.sees(private, "Your commitment is in", by=bot)
  left = await ana.says(room, "!chance")
  await ana.sees_reaction(room, left, "✅", by=bot)
  await bot.stop()
  await bot.start()

  await bo.sees(private, "please reveal your secret", by=bot, timeout_s=90)
  if reveals:
    await bo.says(private, f"!reveal {'0' * 64}")
    await bo.sees(private, "not the secret you committed to", by=bot)
    await bo.says(private, f"!reveal {secret}")
    await bo.sees(private, "the one you committed to", by=bot)
  result = await ana.sees(room, "Drawn: ", by=bot, timeout_s=90)
  drawn = await kept(
      ana, await ana.sees(room, lambda one: is_file(one) and "everything it follows from" in one.text, by=bot),
      tmp_path / "drawn.json")

  published = json.loads(drawn.read_text())
  assert ("One secret was not revealed" in result.text) is not reveals
  assert [c.get("secret") for c in published["contributions"] if c["who"] == number] == [secret if reveals else None]
  assert (secret in drawn.read_text()) is reveals
  assert draw("verify", drawn).startswith("All fits: the keys, 1 of 2.")
  assert check(published) is None
  assert check(json.loads(announced.read_text())) is None
  assert published["announcement"] == json.loads(announced.read_text())["announcement"]
  assert secret not in "".join(one.text for one in ana.shown(room)), "what was said in private stays there"
