"""A panel with quotas in a real room: answers in private, a restart while they are given, and a check without the bot."""

import json

from test_draw_document import check  # noqa: F401, the verifier of the manual, as a fixture
from test_files import is_file
from test_lots import draw, kept


async def test_a_panel_keeps_quotas_that_nobody_but_the_bot_can_see(people, bot, check, tmp_path):  # noqa: F811
  ana, bo, chidi = await people("ana", "bo", "chidi")
  room = await ana.creates_room("Assembly", bo, chidi)
  await bo.joins(room)
  await chidi.joins(room)
  draw("--help")  # builds what has to be built, so that the times below are enough
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)

  await ana.says(room, "!draw 2 for the panel with quotas: town north 0-1, south 1-2, for 80s, reveal 10s")
  await ana.sees(room, "tells me in private", by=bot)
  await bo.says(room, "!category south")
  await bo.sees(room, "Please tell me that in private", by=bot)
  salts = {}
  privates = {}
  for person, answer in ((ana, "north"), (bo, "south"), (chidi, "south")):
    private = privates[person] = await person.creates_room("", bot, is_direct=True)
    await person.until(
        lambda: any(event.sender == bot.id and event.content.get("membership") == "join"
                    for event in person.room(private).events), "the bot joins the private room")
    await person.says(private, f"category {answer}")
    await person.sees(private, "you can be drawn in", by=bot)
  await bot.stop()
  await bot.start()

  await ana.sees(room, "everybody's chance", by=bot, timeout_s=90)
  announced = await kept(ana, await ana.sees(room, is_file, by=bot), tmp_path / "draw-l1.json")
  await ana.says(privates[ana], "category")
  told = await ana.sees(privates[ana], "with this salt", by=bot)
  salts[ana] = told.text.split("nobody: ")[1].split()[0]
  result = await ana.sees(room, "Drawn: ", by=bot, timeout_s=90)
  drawn = await kept(
      ana, await ana.sees(room, lambda one: is_file(one) and "everything it follows from" in one.text, by=bot),
      tmp_path / "drawn.json")

  published = json.loads(drawn.read_text())
  assert "only whoever runs me could show" in result.text
  assert len(published["outcome"]["seated"]) == 2
  for file in (announced, drawn):
    assert check(json.loads(file.read_text())) is None
  said = draw("verify", drawn)
  assert said.startswith("All fits: the panel, 2 of 3.") and "Not checked" in said
  (mine,) = [number for number, person in published["people"].items() if person.startswith("ana")]
  assert "bound to these answers" in draw(
      "verify", drawn, "--who", mine, "--salt", salts[ana], "--answers", "town: north")
  assert salts[ana] not in drawn.read_text()
  changed = json.loads(drawn.read_text())
  changed["pledge"]["answers"][mine] = "0" * 64
  assert check(changed) == "pledge"
