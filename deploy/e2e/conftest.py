"""What every test may ask for. One homeserver serves the whole run; people and bots are new for each test.

To run some of them: `deploy/mycelium test` once, which installs what they need, then the command that
it shows for its last stage, with pytest's own options (`-k votes`).
"""

import secrets
import signal

import pytest
import pytest_asyncio

from harness import Bot, Homeserver, Person


def pytest_configure():
  # A run that is told to end, as CI does at its limit, stops its homeserver first, as by Ctrl-C.
  signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture(scope="session")
def homeserver():
  server = Homeserver()
  try:
    server.start()
    yield server
  finally:
    server.close()


@pytest_asyncio.fixture
async def people(homeserver):
  """`ana, bo = await people("ana", "bo")`: registered, logged in and syncing."""
  present = []

  async def arrive(*names):
    arrived = []
    for name in names:
      account = f"{name}-{secrets.token_hex(3)}"
      password = secrets.token_hex(8)
      await homeserver.register(account, password)
      person = Person(homeserver, account, password)
      present.append(person)
      arrived.append(await person.enter())
    return arrived

  yield arrive
  for person in present:
    await person.leave()


@pytest_asyncio.fixture
async def bot(homeserver, tmp_path):
  """Registered but not started: a test may want to change its configuration first."""
  name = f"mycelium-{secrets.token_hex(3)}"
  password = secrets.token_hex(16)
  await homeserver.register(name, password)
  process = Bot(homeserver, name, password, tmp_path)
  yield process
  await process.close()
  assert password not in process.log, "the bot wrote its password to its log"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
  """A failed test of the bot is told with the end of its log."""
  report = (yield).get_result()
  process = getattr(item, "funcargs", {}).get("bot")
  if report.failed and process:
    report.sections.append(("the bot's log, its end", process.log[-8000:]))
