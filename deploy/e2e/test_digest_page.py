"""The page that a digest is written as, in a browser. No homeserver, no bot."""

import re
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
def test_the_checker_sees_words_that_can_hardly_be_told_from_the_ground(page, tmp_path, scheme):
  pale = tmp_path / "pale.html"
  pale.write_text(page.read_text().replace("</style>", "main { color: #7a7f88; }</style>", 1))

  assert "color-contrast" in {rule for rule, _ in browser.violations(pale, tmp_path, scheme)}


@pytest.mark.parametrize("scheme", browser.SCHEMES)
def test_the_page_passes_the_accessibility_checker(page, tmp_path, scheme):
  assert "<svg" in page.read_text()
  passes(page, tmp_path, scheme)


def passes(page, folder, scheme):
  """Nothing is wrong, and that its words can be read is not only what the checker could not decide."""
  said = browser.check(page, folder, scheme)
  assert said["violations"] == []
  assert "color-contrast" in dict(said["passes"])
  # What stands in pictures, on a ground of their own, it cannot decide; InkTest computes that.
  undecided = dict(said["incomplete"]).get("color-contrast", [])
  assert [place for place in undecided if not place.startswith("<text ")] == []


@pytest.mark.parametrize("scheme", browser.SCHEMES)
def test_from_right_to_left_it_passes_too(page, tmp_path, scheme):
  turned = tmp_path / "turned.html"
  turned.write_text(page.read_text().replace('<html lang="en">', '<html lang="ar" dir="rtl">', 1))
  assert 'dir="rtl"' in turned.read_text()
  passes(turned, tmp_path, scheme)
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
  for scheme in browser.SCHEMES:
    passes(sample, tmp_path, scheme)
  assert browser.width(sample, tmp_path, 360) <= 360


MOST_WORDS = 250
"""About what is read in a minute."""


@pytest.mark.parametrize("sample", sorted(SAMPLES.rglob("*.md")), ids=lambda file: file.stem)
def test_every_sample_is_read_in_a_minute(sample):
  told = sample.read_text().partition("\n## ")[0]
  assert 20 < len(told.split()) <= MOST_WORDS


def test_every_digest_of_the_transcripts_is_read_in_a_minute():
  lengths = {}
  for transcript in TRANSCRIPTS.glob("*.transcript"):
    for told in DIGEST.finditer(transcript.read_text()):
      lengths[f"{transcript.stem}: {told[0][:60]}"] = len(told[0].split())
  assert len(lengths) > 100
  assert {which: words for which, words in lengths.items() if words > MOST_WORDS} == {}
  # The longest of them is no empty week.
  assert max(lengths.values()) > 100


DIGEST = re.compile(r"^\w+> (?:Digest|Resumen), .*\n(?: {3,}.*\n|\n(?= ))*", re.MULTILINE)
"""As a transcript shows one, in the room or in private."""
