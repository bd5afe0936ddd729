"""`deploy/mycelium try`, as a newcomer runs it: the whole play, its transcript, and nothing left behind."""

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

LAUNCHER = Path(__file__).resolve().parent.parent / "mycelium"


@pytest.fixture
def folder(tmp_path):
  """Where the trial's own temporary folder goes; what still runs out of it afterwards is shown."""
  yield tmp_path
  assert processes_of(tmp_path) == []


def test_a_short_assembly_is_played_and_everything_is_cleared_away(folder):
  played = subprocess.run(
      [str(LAUNCHER), "try", "--once"], env=environment(folder), capture_output=True, text=True,
      timeout=300)

  assert played.returncode == 0, played.stdout + played.stderr
  for line in [
      r"Ana +/propose Buy a cargo bike, for 2d$",
      r"Mycelium +P1 · Buy a cargo bike$",
      r"Bo +/vote yes because it carries the food boxes +✅$",
      r"I don't know `/vot`\. Did you mean `!vote`\?$",
      r"Chidi +\(in private\) yes +✅$",
      r"only those who took part when it opened",
      r"I do not know you as a member",
      r"Mycelium +Passed: P1 is now decision D1, Buy a cargo bike$",
      r"Mycelium +Did not pass: P2, ",
      r"Eli, objecting: ",
      r"Mycelium +Passed: P4 is now decision D2, ",
      r"All is as the journal says: \d+ facts",
  ]:
    assert re.search(line, played.stdout, re.MULTILINE), f"{line!r} is not in\n{played.stdout}"
  assert all(len(line) <= 100 for line in played.stdout.splitlines())
  assert "<" not in played.stdout
  assert list(folder.glob("mycelium-*")) == []


@pytest.mark.parametrize("moment", ["Starting a homeserver", "Starting the bot", "the clock closes"])
def test_told_to_end_it_takes_everything_with_it(folder, moment):
  playing = subprocess.Popen(
      [str(LAUNCHER), "try"], env=environment(folder), text=True,
      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
  told = read_until(playing.stderr, moment)

  playing.send_signal(signal.SIGTERM)
  told += playing.communicate(timeout=60)[1]

  assert playing.returncode != 0
  assert "FAILED" not in told
  assert list(folder.glob("mycelium-*")) == []


def test_a_bot_that_dies_fails_the_trial_with_its_log(folder):
  playing = subprocess.Popen(
      [str(LAUNCHER), "try", "--once"], env=environment(folder), text=True,
      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
  told = read_until(playing.stderr, "the clock closes")
  [bot] = [pid for pid, command in processes_of(folder) if "run --config" in command]

  os.kill(bot, signal.SIGKILL)
  told += playing.communicate(timeout=120)[1]

  assert playing.returncode == 1
  assert "The trial failed at" in told
  assert "The last lines of the bot's log" in told


def environment(folder):
  return {**os.environ, "TMPDIR": str(folder)}


def read_until(stream, words):
  """Reads until the words have been written, also in a line that has not ended."""
  read = ""
  while words not in read:
    character = stream.read(1)
    assert character, f"{words!r} never came:\n{read}"
    read += character
  return read


def processes_of(folder):
  """(pid, command line) of all whose command line names something in the folder."""
  listed = subprocess.run(
      ["ps", "-ww", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
  processes = (line.split(None, 1) for line in listed.splitlines())
  return [(int(pid), command) for pid, command in processes if f"{folder}/" in command]
