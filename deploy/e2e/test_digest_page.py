"""The page that a digest is written as, in a browser. No homeserver, no bot."""

import subprocess
from pathlib import Path

import pytest

from harness import browser

DEPLOY = Path(__file__).resolve().parent.parent
TRANSCRIPTS = DEPLOY.parent / "bot/src/test/resources/transcripts"


def mycelium(*arguments):
  done = subprocess.run([DEPLOY / "mycelium", *map(str, arguments)], capture_output=True, text=True)
  assert done.returncode == 0, done.stdout + done.stderr
  return done.stdout


@pytest.fixture(scope="module")
def page(tmp_path_factory):
  folder = tmp_path_factory.mktemp("digest")
  mycelium("console", "--db", folder / "mycelium.db", TRANSCRIPTS / "digest.transcript")
  mycelium("digest", "--db", folder / "mycelium.db", "--week", "2026-W53", "--out", folder)
  return folder / "2026-W53.html"


def test_the_checker_sees_what_is_wrong(tmp_path):
  wrong = tmp_path / "wrong.html"
  wrong.write_text("<!DOCTYPE html><html><head></head><body><main><h1>A</h1><p>B<img src='data:,'></main></body></html>")

  found = {rule for rule, _ in browser.violations(wrong, tmp_path)}

  assert {"image-alt", "html-has-lang", "document-title"} <= found


@pytest.mark.parametrize("scheme", browser.SCHEMES)
def test_the_page_passes_the_accessibility_checker(page, tmp_path, scheme):
  assert "<svg" in page.read_text()
  assert browser.violations(page, tmp_path, scheme) == []


@pytest.mark.parametrize("scheme", browser.SCHEMES)
def test_from_right_to_left_it_passes_too(page, tmp_path, scheme):
  turned = tmp_path / "turned.html"
  turned.write_text(page.read_text().replace('<html lang="en">', '<html lang="ar" dir="rtl">', 1))
  assert 'dir="rtl"' in turned.read_text()
  assert browser.violations(turned, tmp_path, scheme) == []
  assert browser.width(turned, tmp_path, 360) <= 360


@pytest.mark.parametrize("pixels", [360, 400])
def test_on_a_phone_nothing_sticks_out(page, tmp_path, pixels):
  assert browser.width(page, tmp_path, pixels) <= pixels


SAMPLES = DEPLOY / "docs/digests"


def test_the_samples_are_what_the_command_writes(tmp_path):
  subprocess.run([DEPLOY / "docs/write-digests.sh", tmp_path], check=True, capture_output=True)

  def files(folder):
    return {str(file.relative_to(folder)): file.read_text() for file in folder.rglob("*.*")}

  assert len(files(SAMPLES)) == 6
  assert files(tmp_path) == files(SAMPLES)


@pytest.mark.parametrize("sample", sorted(SAMPLES.rglob("*.html")), ids=lambda file: file.stem)
def test_every_sample_passes_the_accessibility_checker(sample, tmp_path):
  assert all(browser.violations(sample, tmp_path, scheme) == [] for scheme in browser.SCHEMES)
  assert browser.width(sample, tmp_path, 360) <= 360
