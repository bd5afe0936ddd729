"""Kills the bot with SIGKILL again and again while an assembly goes on in a real Synapse, and checks from
the members' own clients that nothing is lost and nothing doubled. Run as `deploy/mycelium chaos`."""

import argparse
import asyncio
import secrets
import shutil
import signal
import sys
import tempfile

from crash.rounds import CrashTest
from harness import Bot, Homeserver


async def run(options, homeserver, folder):
  """True if all was well; the table of what was done is printed either way."""
  seed = options.seed or secrets.token_hex(4)
  print(f"seed {seed}, bot's folder {folder}", flush=True)
  name = f"mycelium-{seed}"
  await homeserver.register(name, "secret-of-the-bot")
  test = CrashTest(homeserver, Bot(homeserver, name, "secret-of-the-bot", folder), seed,
                   lambda line: print(line, flush=True))
  try:
    await test.run(options.rounds, [1, 2, 5] if options.seams else [], options.events_a_second)
  except AssertionError as failure:
    print(failure, file=sys.stderr)
    return False
  finally:
    if test.bot.is_running:
      await test.bot.kill()
  print(test.table())
  return True


def main():
  parser = argparse.ArgumentParser(prog="mycelium chaos", description=__doc__)
  parser.add_argument("--rounds", type=int, default=100, help="kills at random moments (default 100)")
  parser.add_argument("--seed", help="repeats a run's dice, as far as two processes' clocks allow")
  parser.add_argument("--no-seams", dest="seams", action="store_false",
                      help="without the stops at the named places between commit and answer")
  parser.add_argument("--events-a-second", type=float, default=6, help="what the members send (default 6)")
  options = parser.parse_args()
  # A run that is told to end stops its homeserver first, as by Ctrl-C.
  signal.signal(signal.SIGTERM, signal.default_int_handler)
  folder = tempfile.mkdtemp(prefix="mycelium-chaos-")
  homeserver = Homeserver()
  try:
    homeserver.start()
    well = asyncio.run(run(options, homeserver, folder))
  finally:
    homeserver.close()
  if well:
    shutil.rmtree(folder)
  sys.exit(0 if well else 1)


if __name__ == "__main__":
  main()
