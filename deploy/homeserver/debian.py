"""The second way to a Synapse, for when pip cannot: the package of Debian unstable, as root on Debian.

It goes into a folder of its own with everything it needs, and runs from there through its own
loader; nothing of the machine's own system is changed, apart from debootstrap being installed.
"""

import os
import shutil
import subprocess
from pathlib import Path

import environments

_SUITE = "sid"
_NO_SERVICES = "#!/bin/sh\nexit 101\n"
_ANSWERS = (
    "matrix-synapse matrix-synapse/server-name string mycelium.localhost\n"
    "matrix-synapse matrix-synapse/report-stats boolean false\n")


def _root():
  return environments.cache_folder() / f"synapse-debian-{_SUITE}"


def command():
  """The command and environment that run this Synapse's Python, or None if it is not installed."""
  root = _root()
  if not (root / environments.STAMP).exists():
    return None
  loaders = sorted(root.glob("usr/lib*/ld-linux*.so.*")) + sorted(root.glob("usr/lib/*/ld-linux*.so.*"))
  libraries = [str(root / "usr/lib")] + [str(path) for path in root.glob("usr/lib/*-linux-gnu*")]
  run = [str(loaders[0]), "--library-path", ":".join(libraries), str(root / "usr/bin/python3")]
  return run, {**os.environ, "PYTHONHOME": str(root / "usr")}


def install():
  """Installs it, which takes about two minutes and 600 MB; returns what `command` does."""
  if os.geteuid() != 0 or not Path("/etc/debian_version").exists():
    raise environments.InstallError(
        "pip could not, and the other way needs root on Debian. If pip could not reach its index, "
        "check the network or the proxy; if it tried to compile something, try Python 3.11 to 3.13.")
  with environments.lock("synapse-debian"):
    if command() is None:
      _install(_root())
  return command()


def _install(root):
  log = environments.cache_folder() / (root.name + ".log")
  environments.say(f"Trying Debian's package instead, in {root} (once; minutes; 600 MB; log: {log})")
  shutil.rmtree(root, ignore_errors=True)
  with open(log, "w") as output:
    if shutil.which("debootstrap") is None:
      environments.run(["apt-get", "update"], output, log)
      environments.run(["apt-get", "install", "-y", "debootstrap"], output, log)
    environments.run(["debootstrap", "--variant=minbase", _SUITE, str(root)], output, log)
    refusal = root / "usr/sbin/policy-rc.d"
    refusal.write_text(_NO_SERVICES)
    refusal.chmod(0o755)
    subprocess.run(
        ["chroot", str(root), "debconf-set-selections"], input=_ANSWERS, text=True, check=True)
    # debootstrap's own --include does not resolve this package.
    environments.run(["chroot", str(root), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y",
              "--no-install-recommends", "matrix-synapse"], output, log)
  (root / environments.STAMP).touch()
  environments.say("  installed; to try pip again, remove that folder")
