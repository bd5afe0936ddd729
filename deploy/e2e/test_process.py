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


def _log_out_everywhere(bot):
  session = _post(bot, "login", {
      "type": "m.login.password", "identifier": {"type": "m.id.user", "user": bot.name},
      "password": bot.password})
  _post(bot, "logout/all", {}, session["access_token"])


def _post(bot, endpoint, body, token=None):
  request = urllib.request.Request(
      f"{bot.url}/_matrix/client/v3/{endpoint}", data=json.dumps(body).encode(),
      headers={"Content-Type": "application/json"})
  if token:
    request.add_header("Authorization", f"Bearer {token}")
  opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
  with opener.open(request, timeout=30) as answer:
    return json.load(answer)
