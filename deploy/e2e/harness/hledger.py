"""hledger, a program of plain-text accounting that is not ours."""

import os
import shutil
import subprocess

import pytest


def hledger():
  """Its path; on a Debian whose root we are it is installed if it is not there."""
  found = shutil.which("hledger")
  if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
    for arguments in [["update"], ["install", "-y", "--no-install-recommends", "hledger"]]:
      subprocess.run(["apt-get", "-q", *arguments], capture_output=True, check=True)
    found = shutil.which("hledger")
  return found or pytest.fail("Install hledger (Debian: hledger).")


def run(journal, *arguments):
  """What it says of a journal, and whether it found nothing wrong."""
  environment = os.environ | {"LANG": "C.UTF-8"}
  done = subprocess.run(
      [hledger(), "-f", str(journal), *arguments], capture_output=True, text=True, env=environment)
  return done.returncode == 0, done.stdout + done.stderr
