"""A browser without a window, and the accessibility checker axe-core in it."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "homeserver"))
import environments

AXE = "4.14.1"
NAMES = ["chromium", "chromium-browser", "google-chrome"]
QUIET = [
    "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic"]


def chromium():
  """Its path; on a Debian whose root we are it is installed if it is not there."""
  found = next(filter(None, map(shutil.which, NAMES)), None)
  if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
    for arguments in [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]:
      subprocess.run(["apt-get", "-q", *arguments], capture_output=True, check=True)
    found = shutil.which("chromium")
  return found or pytest.fail("Install Chromium (Debian: chromium).")


def axe():
  """The checker's script, kept in the user's cache folder."""
  folder = environments.cache_folder() / f"axe-core-{AXE}"
  script = folder / "node_modules/axe-core/axe.min.js"
  with environments.lock("axe-core"):
    if not script.exists():
      npm = shutil.which("npm") or pytest.fail("Install npm (Debian: npm).")
      subprocess.run(
          [npm, "install", "--silent", "--ignore-scripts", "--prefix", folder, f"axe-core@{AXE}"],
          capture_output=True, check=True)
  return script


# How Chromium is told which colours its user prefers.
SCHEMES = {"dark": 0, "light": 1}


def violations(page, folder, scheme="light"):
  """What axe-core finds wrong with a page in these colours, as rules with the places that break them."""
  return check(page, folder, scheme)["violations"]


def check(page, folder, scheme="light"):
  """What axe-core says of a page in these colours: `violations`, `passes`, and as `incomplete` what it
  could not decide; each as rules with the places they are about."""
  checked = folder / "checked.html"
  report = """
    axe.run(document).then(result => {
      const out = document.createElement("pre");
      const places = found => found.map(one => [one.id, one.nodes.map(node => node.html)]);
      out.id = "axe-report";
      out.textContent = JSON.stringify({
        dark: matchMedia("(prefers-color-scheme: dark)").matches,
        passes: places(result.passes),
        incomplete: places(result.incomplete),
        violations: places(result.violations)});
      document.body.append(out);
    });
  """
  checked.write_text(
      page.read_text().replace("</body>", f"<script>{axe().read_text()}</script><script>{report}</script></body>"))
  colours = f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}"
  shown = run(folder, colours, "--virtual-time-budget=20000", "--dump-dom", checked.as_uri()).stdout
  told = re.search(r'<pre id="axe-report">(.*?)</pre>', shown, re.DOTALL)
  assert told, shown[-2000:]
  result = json.loads(html.unescape(told.group(1)))
  assert len(result["passes"]) > 5, "the checker checked nothing"
  assert result["dark"] == (scheme == "dark"), "the browser took other colours"
  return result


def width(page, folder, pixels):
  """How wide a page is on a screen of so many pixels: more than those, and it must be scrolled sideways."""
  framed = folder / "framed.html"
  inner = html.escape(page.read_text(), quote=True)
  framed.write_text(
      f'<iframe id="page" style="width:{pixels}px;height:800px;border:0" srcdoc="{inner}"></iframe>'
      '<script>addEventListener("load", () => document.title ='
      ' document.getElementById("page").contentDocument.documentElement.scrollWidth)</script>')
  shown = run(folder, "--virtual-time-budget=5000", "--dump-dom", framed.as_uri()).stdout
  return int(re.search(r"<title>(\d+)</title>", shown).group(1))


def run(folder, *arguments):
  # Root has no sandbox to put it in.
  rights = ["--no-sandbox"] if os.geteuid() == 0 else []
  return subprocess.run(
      [chromium(), *QUIET, *rights, f"--user-data-dir={folder / 'profile'}", *arguments],
      capture_output=True, text=True, timeout=120)
