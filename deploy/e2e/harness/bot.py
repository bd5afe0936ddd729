"""The bot as a process, started as its operator would start it."""

import asyncio
import os
import signal
from pathlib import Path

_LAUNCHER = Path(__file__).resolve().parents[2] / "mycelium"

_READY = "is ready"

_START_S = 180
"""Whoever starts a new build first also prepares its cache, which a busy machine takes its time for."""

_CONFIG = """\
[homeserver]
url = "{url}"
user = "{user}"

[bot]
database = "mycelium.db"
allow = ["{allow}"]
language = "{language}"
zone = "UTC"
answers = {answers}
"""


class Bot:
  """One account and one folder, which outlive the process: `kill` and `start` as often as needed."""

  def __init__(self, homeserver, name, password, folder):
    self.id = homeserver.user_id(name)
    self.name = name
    self.password = password
    self.folder = Path(folder)
    self.config = self.folder / "mycelium.toml"
    self.database = self.folder / "mycelium.db"
    self.url = homeserver.url
    self._allow = f"*:{homeserver.server_name}"
    self._lines = []
    self._logged = asyncio.Condition()
    self._process = None
    self._reading = None
    self._begun_at = 0

  def configure(self, url=None, allow=None, language="en", answers=20):
    """Writes mycelium.toml; `url` may lead through a proxy that misbehaves."""
    self.config.write_text(_CONFIG.format(
        url=url or self.url, user=self.id, allow=allow or self._allow, language=language,
        answers=answers))

  async def start(self, timeout_s=_START_S):
    """Starts it and waits until its first sync is stored."""
    await self.launch()
    await self.logs(lambda line: _READY in line, self._begun_at, timeout_s)

  async def launch(self, **environment):
    """Starts it without waiting for anything."""
    assert self._process is None or self._process.returncode is not None, "it already runs"
    if not self.config.exists():
      self.configure()
    self._begun_at = len(self._lines)
    self._process = await asyncio.create_subprocess_exec(
        str(_LAUNCHER), "run", "--config", str(self.config), cwd=self.folder,
        env={**os.environ, "MYCELIUM_PASSWORD": self.password, **environment},
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT, limit=1 << 20)
    self._reading = asyncio.create_task(self._read())

  async def logs(self, fits, begun_at=0, timeout_s=_START_S):
    """Waits for a log line for which `fits` holds; fails at once if the process ends before it."""
    def found():
      return next((line for line in self._lines[begun_at:] if fits(line)), None)

    try:
      async with asyncio.timeout(timeout_s), self._logged:
        line = await self._logged.wait_for(lambda: found() or self._reading.done())
    except TimeoutError:
      raise AssertionError(f"No such log line within {timeout_s} s:\n{self.log}") from None
    assert line is not True, f"The bot ended:\n{self.log}"
    return line

  @property
  def log(self):
    """Everything that all runs so far have written to stdout and stderr."""
    return "\n".join(self._lines)

  @property
  def pid(self):
    return self._process.pid

  @property
  def is_running(self):
    return self._process is not None and self._process.returncode is None

  @property
  def is_ready(self):
    """Whether this run's first sync is stored."""
    return any(_READY in line for line in self._lines[self._begun_at:])

  async def ends(self):
    """Waits until it has ended by itself, and returns its exit code."""
    return await self._ended()

  async def kill(self):
    """Ends it as a power cut would: no handler of the bot's runs."""
    self._process.send_signal(signal.SIGKILL)
    await self._ended()

  async def stop(self, timeout_s=20):
    """Ends it as systemd would, and returns its exit code."""
    self._process.terminate()
    try:
      async with asyncio.timeout(timeout_s):
        return await self._ended()
    except TimeoutError:
      await self.kill()
      raise AssertionError(f"The bot did not stop within {timeout_s} s:\n{self.log}") from None

  async def restart(self):
    await self.stop()
    await self.start()

  async def close(self):
    if self._process and self._process.returncode is None:
      await self.stop()

  async def _ended(self):
    code = await self._process.wait()
    await self._reading
    return code

  async def _read(self):
    try:
      async for line in self._process.stdout:
        self._lines.append(line.decode(errors="replace").rstrip("\n"))
        async with self._logged:
          self._logged.notify_all()
    finally:
      async with self._logged:
        self._logged.notify_all()
