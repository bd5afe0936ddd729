"""The bot as a process: how it starts, and how it ends."""

import asyncio
import json
import time
import urllib.request


async def test_it_stops_at_once_when_it_is_told_to(bot):
  await bot.start()

  told_at = time.monotonic()
  code = await bot.stop()

  assert code == 0
  assert time.monotonic() - told_at < 10
  assert "WARN" not in bot.log
  assert "ERROR" not in bot.log


async def test_it_waits_for_a_homeserver_that_is_away_and_says_so(homeserver, bot):
  await asyncio.to_thread(homeserver.stop)
  try:
    await bot.launch()
    await bot.logs(lambda line: "cannot be reached" in line)
  finally:
    await asyncio.to_thread(homeserver.start)

  await bot.logs(lambda line: "ready" in line)
  assert bot.log.count("cannot be reached") == 1


async def test_it_stops_also_while_it_waits_for_a_homeserver(bot):
  bot.configure(url="http://127.0.0.1:9")
  await bot.launch()
  await bot.logs(lambda line: "cannot be reached" in line)

  told_at = time.monotonic()
  code = await bot.stop()

  assert code == 0
  assert time.monotonic() - told_at < 10


async def test_it_ends_with_one_clear_line_when_its_token_is_revoked(bot):
  await bot.start()

  await asyncio.to_thread(_log_out_everywhere, bot)
  async with asyncio.timeout(60):
    code = await bot.ends()

  assert code == 1
  last = bot.log.splitlines()[-1]
  assert "token" in last
  assert "MYCELIUM_PASSWORD" in last
  assert "\tat " not in bot.log, "no stack trace"


async def test_it_says_nothing_twice_when_it_comes_back_as_another_device(people, bot):
  (ana,) = await people("ana")
  room = await ana.creates_room("Assembly")
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)
  await bot.stop()
  asked = await ana.says(room, "!open")
  await bot.launch(MYCELIUM_STOP_AT="after-answer-before-mark")
  assert await bot.ends() == 137

  token = (await asyncio.to_thread(_log_in, bot))["access_token"]
  await bot.launch(MYCELIUM_PASSWORD="", MYCELIUM_TOKEN=token)
  await bot.logs(lambda line: "WARN" in line and "written as another" in line)
  again = await ana.says(room, "!open")
  await ana.sees(room, lambda one: one.event.replies_to == again, by=bot)

  answered = [one.event.replies_to for one in ana.shown(room, by=bot)]
  assert answered == [None, asked, again]
  assert token not in bot.log


def _log_out_everywhere(bot):
  _post(bot, "logout/all", {}, _log_in(bot)["access_token"])


def _log_in(bot):
  return _post(bot, "login", {
      "type": "m.login.password", "identifier": {"type": "m.id.user", "user": bot.name},
      "password": bot.password})


def _post(bot, endpoint, body, token=None):
  request = urllib.request.Request(
      f"{bot.url}/_matrix/client/v3/{endpoint}", data=json.dumps(body).encode(),
      headers={"Content-Type": "application/json"})
  if token:
    request.add_header("Authorization", f"Bearer {token}")
  opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
  with opener.open(request, timeout=30) as answer:
    return json.load(answer)
