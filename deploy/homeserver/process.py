"""The homeserver as a process: free ports, readiness, and stopping exactly the one we started."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

PID = "homeserver.pid"
_POLL_S = 0.02


def free_port():
  with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    return probe.getsockname()[1]


def spawn(command, environment, output):
  """Starts a process that outlives us and does not get our terminal's Ctrl-C."""
  with open(output, "ab") as sink:
    return subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink,
        start_new_session=True)


def wait_until_ready(url, child, timeout_s):
  """True once the server at `url` answers; False if the process ended or the time is over."""
  # A proxy set in the environment must not come between us and the loopback.
  opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
  deadline = time.monotonic() + timeout_s
  while time.monotonic() < deadline and child.poll() is None:
    try:
      with opener.open(url + "/_matrix/client/versions", timeout=5) as answer:
        return answer.status == 200
    except (urllib.error.URLError, OSError):
      time.sleep(_POLL_S)
  return False


def running(data):
  """The process id of this folder's homeserver, or None if it does not run."""
  try:
    pid = int((Path(data) / PID).read_text())
  except (FileNotFoundError, ValueError):
    return None
  return pid if _is_homeserver(pid, data) else None


def stop(data, timeout_s=10):
  """Stops this folder's homeserver, by force if it does not go; True if there was one."""
  pid = running(data)
  if pid is not None:
    os.kill(pid, signal.SIGTERM)
    if not _gone_within(pid, data, timeout_s):
      os.kill(pid, signal.SIGKILL)
      _gone_within(pid, data, timeout_s)
  (Path(data) / PID).unlink(missing_ok=True)
  return pid is not None


def _gone_within(pid, data, timeout_s):
  deadline = time.monotonic() + timeout_s
  while _is_homeserver(pid, data):
    if time.monotonic() > deadline:
      return False
    time.sleep(_POLL_S)
  return True


def _is_homeserver(pid, data):
  """Process ids are reused: only one whose command line names this folder is ours."""
  try:
    # Empty for a zombie, which is as good as gone.
    command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
  except FileNotFoundError:
    if Path("/proc/self").exists():
      return False
    command = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True).stdout
  return str(data) in command and "homeserver" in command
