"""Virtual environments in the user's cache folder, made once and shared by every checkout.

An environment is named after the content of its requirements file, so that one that is in use is
never changed under its user. The stamp is written last: a folder without it is the remains of an
interrupted installation and is made anew.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

STAMP = "complete"
_OLDEST = (3, 10)


class InstallError(Exception):
  """The message says what failed and where its log is."""


def require_python():
  """Goes on under a newer Python of this machine if this one is too old, or ends with what to install."""
  if sys.version_info >= _OLDEST:
    return
  for newer in ["python3.13", "python3.12", "python3.11", "python3.10"]:
    if shutil.which(newer):
      os.execvp(newer, [newer] + sys.argv)
  sys.exit("This needs Python 3.10 or newer, but python3 is " + sys.version.split()[0]
           + ". Install a newer one (Debian, Ubuntu: apt install python3 python3-venv).")


def cache_folder():
  base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
  return Path(base) / "mycelium"


def say(text):
  """Progress goes to stderr: stdout carries answers for other programs."""
  print(text, file=sys.stderr, flush=True)


@contextlib.contextmanager
def lock(name):
  """Holds an installation lock, which the kernel frees if this process dies."""
  cache_folder().mkdir(parents=True, exist_ok=True)
  with open(cache_folder() / (name + ".lock"), "w") as file:
    try:
      fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
      say(f"Waiting for another installation of {name} to finish ...")
      fcntl.flock(file, fcntl.LOCK_EX)
    yield


def environment(name, requirements):
  digest = hashlib.sha256(Path(requirements).read_bytes()).hexdigest()
  return cache_folder() / f"{name}-{digest[:8]}"


def python_of(folder):
  """The interpreter of a complete environment, or None; it also goes stale with its base Python."""
  python = folder / "bin" / "python"
  return python if (folder / STAMP).exists() and python.exists() else None


def ensure(name, requirements):
  """Returns the interpreter of the environment `name`, installing it first if need be."""
  folder = environment(name, requirements)
  if python_of(folder) is None:
    with lock(name):
      if python_of(folder) is None:
        _install(name, folder, requirements)
  return python_of(folder)


def _install(name, folder, requirements):
  log = cache_folder() / (folder.name + ".log")
  started = time.monotonic()
  say(f"Installing {name} into {folder} (once; about a minute; log: {log})")
  if folder.exists():
    say("  removing the remains of an interrupted installation")
    shutil.rmtree(folder)
  with open(log, "w") as output:
    # Isolated (-I): no module of the current folder may stand in for venv or pip.
    run([sys.executable, "-I", "-m", "venv", str(folder)], output, log)
    pip = [str(folder / "bin" / "python"), "-I", "-m", "pip", "--disable-pip-version-check"]
    run(pip + ["install", "--progress-bar", "off", "-r", str(requirements)], output, log)
  (folder / STAMP).write_text(name + "\n")
  say(f"  installed in {time.monotonic() - started:.0f} s")


def run(command, output, log):
  """Runs one step of an installation into its log; its failure is told with the log's last lines."""
  output.write("$ " + " ".join(command) + "\n")
  output.flush()
  try:
    code = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
  except OSError as problem:
    raise InstallError(f"{command[0]}: {problem}")
  if code != 0:
    tail = "\n".join("  | " + line for line in Path(log).read_text().splitlines()[-8:])
    raise InstallError(f"`{' '.join(command[:4])} ...` ended with {code}; its last lines:\n{tail}\n"
                       f"  the rest is in {log}")


def main():
  """Usage: environments.py NAME REQUIREMENTS; prints the interpreter of that environment."""
  require_python()
  if len(sys.argv) != 3:
    sys.exit(main.__doc__)
  try:
    print(ensure(sys.argv[1], sys.argv[2]))
  except InstallError as problem:
    sys.exit(f"{sys.argv[1]} could not be installed: {problem}")


if __name__ == "__main__":
  main()
