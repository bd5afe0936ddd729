"""Many vote at once under a homeserver's own limits; see deploy/bench/voters."""

import asyncio
import itertools
import json
import re
import sys
import time
from pathlib import Path

import aiohttp
from aiohttp import web
from yarl import URL

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from harness import Bot, Homeserver, Person  # noqa: E402

PASSWORD = "secret-of-the-bench"
MINUTE_S = 60
AT_ONCE = 8
"""Requests under way at a time while everybody moves in; as many as keep two cores busy."""
ANSWER_S = 90
CARD_S = 180
SECONDS_AN_EVENT = 5
BURST = 10


class Crowd:
  """Voters who only send: a client library for each of them would cost more than the bot."""

  def __init__(self, homeserver, count):
    self._homeserver = homeserver
    self._names = [f"voter{i}" for i in range(count)]
    self._tokens = {}
    self._web = None
    self._transactions = itertools.count()

  async def __aenter__(self):
    self._web = aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=120), connector=aiohttp.TCPConnector(limit=0))
    return self

  async def __aexit__(self, *_):
    await self._web.close()

  async def register(self):
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(name):
      async with turns:
        user = await self._homeserver.register(name, PASSWORD)
        answer = await self._call("POST", "login", "", {
            "type": "m.login.password", "password": PASSWORD,
            "identifier": {"type": "m.id.user", "user": user}})
        self._tokens[name] = answer["access_token"]

    await asyncio.gather(*map(one, self._names))

  async def join(self, room):
    """One after the other: a room takes joins no faster."""
    for name in self._names:
      await self._call("POST", f"join/{room}", self._tokens[name], {})

  async def vote(self, room, over_s):
    """Everybody at their own moment of the span; returns the events' ids by voter."""
    events = {}

    async def one(index, name):
      await asyncio.sleep(over_s * index / len(self._names))
      answer = await self._call(
          "PUT", f"rooms/{room}/send/m.room.message/{next(self._transactions)}", self._tokens[name],
          {"msgtype": "m.text", "body": "!vote yes" if index % 3 else "!vote no"})
      events[name] = answer["event_id"]

    await asyncio.gather(*(one(index, name) for index, name in enumerate(self._names)))
    return events

  async def _call(self, method, path, token, body):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    while True:
      async with self._web.request(
          method, f"{self._homeserver.url}/_matrix/client/v3/{path}", json=body,
          headers=headers) as answer:
        said = await answer.json()
        if answer.status == 429:
          # A voter's own limit, which they wait out as a client does.
          await asyncio.sleep(said.get("retry_after_ms", 1000) / 1000)
          continue
        assert answer.status == 200, f"{path}: {answer.status} {said}"
        return said


class Gate:
  """Stands between the bot and its homeserver, and sees whether the bot waits when told to."""

  def __init__(self, homeserver):
    self._homeserver = homeserver
    self._not_before = 0
    self.refused = 0
    self.too_early = 0

  async def __aenter__(self):
    self._web = aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=120), auto_decompress=False)
    application = web.Application(client_max_size=1 << 24)
    application.router.add_route("*", "/{path:.*}", self._pass_on)
    self._runner = web.AppRunner(application)
    await self._runner.setup()
    await web.TCPSite(self._runner, "127.0.0.1", 0).start()
    self.url = "http://127.0.0.1:%d" % self._runner.addresses[0][1]
    return self

  async def __aexit__(self, *_):
    await self._runner.cleanup()
    await self._web.close()

  async def _pass_on(self, request):
    sends = request.method == "PUT" and "/send/" in request.path
    if sends and time.monotonic() < self._not_before:
      self.too_early += 1
    headers = {k: v for k, v in request.headers.items() if k.lower() != "host"}
    # An id of a room or an event comes escaped, and must stay so.
    url = URL(self._homeserver.url + request.raw_path, encoded=True)
    async with self._web.request(
        request.method, url, headers=headers, data=await request.read()) as answer:
      body = await answer.read()
      if sends and answer.status == 429:
        self.refused += 1
        self._not_before = time.monotonic() + json.loads(body)["retry_after_ms"] / 1000
      kept = {k: v for k, v in answer.headers.items()
              if k.lower() not in ("transfer-encoding", "content-length", "connection")}
      return web.Response(status=answer.status, headers=kept, body=body)


def shows(count, voters):
  """Whether a text tells that so many voted; the numbers may be grouped."""
  told = f"{count:,}"
  of = f"{voters:,}"
  return lambda text: re.search(rf"\b{re.escape(told)} of {re.escape(of)}\b", text) is not None


async def run(folder, count):
  homeserver = Homeserver(rate_limits="raised")
  bot = None
  try:
    homeserver.start()
    await homeserver.register("ana", PASSWORD)
    await homeserver.register("mycelium", PASSWORD)
    ana = await Person(homeserver, "ana", PASSWORD).enter()
    bot = Bot(homeserver, "mycelium", PASSWORD, folder)
    async with Crowd(homeserver, count) as crowd, Gate(homeserver) as gate:
      room = await ana.creates_room("Assembly")
      await ana.client.room_put_state(room, "m.room.join_rules", {"join_rule": "public"})
      began = time.monotonic()
      await crowd.register()
      await crowd.join(room)
      print(f"{count} voters have joined, in {time.monotonic() - began:.0f} s, limits raised", flush=True)
      await bot.start()
      await ana.invites(room, bot)
      await ana.sees(room, "propose", by=bot, timeout_s=120)
      await bot.stop()
      homeserver.stop()
      homeserver.use_default_limits()
      homeserver.start()
      bot.configure(url=gate.url)
      await bot.start()
      await measure(ana, bot, crowd, room, count)
      print(f"sends refused with 429: {gate.refused}; sent again before the time told:"
            f" {gate.too_early}", flush=True)
      assert gate.too_early == 0
    await ana.leave()
  finally:
    if bot:
      await bot.close()
    homeserver.close()


async def measure(ana, bot, crowd, room, count):
  await ana.says(room, "!propose Buy a cargo bike, for 1d")
  card = await ana.sees(room, lambda one: re.match(r"P1\b", one.text), by=bot, timeout_s=60)
  began = time.monotonic()
  events = await crowd.vote(room, MINUTE_S)
  voted = time.monotonic()
  print(f"{len(events)} votes sent within {voted - began:.1f} s, Synapse's default limits", flush=True)

  before = {one.id for one in ana.shown(room)}
  await ana.says(room, "!proposal P1")
  answer = await ana.sees(
      room, lambda one: one.id not in before and "P1" in one.text, by=bot, timeout_s=ANSWER_S)
  right = shows(count, count + 1)
  print(f"asked for the proposal: answered after {time.monotonic() - voted:.1f} s,"
        f" {'right' if right(answer.text) else 'WRONG: ' + answer.text}", flush=True)

  await ana.sees(
      room, lambda one: one.id == card.id and right(one.text), by=bot, timeout_s=CARD_S)
  print(f"the card shows all {count}: {time.monotonic() - voted:.0f} s after the last vote", flush=True)

  waiting = set(events.values())

  def acknowledged():
    for one in ana.shown(room):
      if one.id in waiting and one.has_reaction("✅", bot.id):
        waiting.discard(one.id)
    return not waiting

  await ana.until(acknowledged, "every vote is acknowledged", count * SECONDS_AN_EVENT * 1.5 + 120)
  took = time.monotonic() - began
  least = max(0, count - BURST) * SECONDS_AN_EVENT
  print(f"the last vote is acknowledged {took / 60:.1f} min after the first; Synapse takes no more"
        f" than {count} events in {least / 60:.1f} min", flush=True)
  marks = [one for one in ana.room(room).events if one.type == "m.reaction" and one.sender == bot.id]
  print(f"acknowledgements: {len(marks)} for {len(events)} votes", flush=True)
  assert right(answer.text) and len(marks) == len(events)


if __name__ == "__main__":
  asyncio.run(run(Path(sys.argv[1]), int(sys.argv[2])))
