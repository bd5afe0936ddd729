"""Files that the bot hands out, fetched by a client that is not ours."""

import csv
import io

import nio


def is_file(one):
  return one.event.content.get("msgtype") == "m.file"


async def decided(ana, bot):
  """A room in which Ana decided one thing alone."""
  room = await ana.creates_room("Assembly")
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)
  await ana.says(room, "!propose Buy a cargo bike\nFor the food boxes, \"soon\".")
  await ana.sees(room, "P1", by=bot)
  await ana.says(room, "!vote yes")
  await ana.says(room, "!close")
  await ana.sees(room, "Passed", by=bot)
  return room


async def fetched(person, file):
  answer = await person.client.download(mxc=file.event.content["url"])
  assert isinstance(answer, nio.DownloadResponse), answer
  return answer


async def test_the_log_comes_as_a_file_that_another_client_can_fetch_and_read(people, bot):
  (ana,) = await people("ana")
  room = await decided(ana, bot)

  asked = await ana.says(room, "!log file")
  file = await ana.sees(room, is_file, by=bot)

  assert file.event.replies_to == asked
  assert "table for a spreadsheet" in file.text
  answer = await fetched(ana, file)
  assert answer.filename == file.event.content["filename"] == "decisions.csv"
  assert len(answer.body) == file.event.content["info"]["size"]
  (decision,) = csv.DictReader(io.StringIO(answer.body.decode("utf-8"), newline=""))
  assert decision["decision"] == "D1"
  assert decision["title"] == "Buy a cargo bike"
  assert decision["text"] == 'For the food boxes, "soon".'


async def test_a_bot_that_dies_with_a_file_on_its_way_sends_it_once(people, bot):
  (ana,) = await people("ana")
  room = await decided(ana, bot)
  await bot.stop()

  for seam in ["after-upload-before-mark", "after-send-before-answer", "after-answer-before-mark"]:
    asked = await ana.says(room, "!log file")
    await bot.launch(MYCELIUM_STOP_AT=seam)
    assert await bot.ends() == 137, seam
    await bot.start()
    file = await ana.sees(
        room, lambda one: is_file(one) and one.event.replies_to == asked, by=bot)
    assert len((await fetched(ana, file)).body) == file.event.content["info"]["size"]
    # What comes after it is answered after it: there is no second one on its way.
    asked_then = await ana.says(room, "!open")
    await ana.sees(room, lambda one: one.event.replies_to == asked_then, by=bot)
    await bot.stop()
    assert [one.event.replies_to for one in ana.shown(room, by=bot)].count(asked) == 1
