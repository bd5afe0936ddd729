"""The bot is killed while an assembly goes on; see crash/rounds.py. More rounds: `deploy/mycelium chaos`."""

import os
import secrets

from crash.rounds import CrashTest

ROUNDS = int(os.environ.get("MYCELIUM_KILL_ROUNDS", "100"))


async def test_nothing_is_lost_and_nothing_doubled_however_often_the_bot_is_killed(homeserver, bot, capsys):
  def say(line):
    with capsys.disabled():
      print(line, flush=True)

  test = CrashTest(homeserver, bot, os.environ.get("MYCELIUM_KILL_SEED") or secrets.token_hex(4), say)
  say(f"\nseed {test.seed}")

  await test.run(ROUNDS)

  say(test.table())
  assert test.kills.total() == ROUNDS
  assert test.acks > ROUNDS
  assert min(test.moved["Income"], test.moved["Pay"]) > 0, "nothing moved"
