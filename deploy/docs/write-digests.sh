#!/bin/sh
# Writes the sample digests: what `deploy/mycelium digest` makes of assemblies that lived through
# transcripts. Run it when texts change. Usage: deploy/docs/write-digests.sh [folder]
set -eu

DOCS=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
MYCELIUM=$DOCS/../mycelium
TRANSCRIPTS=$DOCS/../../bot/src/test/resources/transcripts
OUT=${1:-$DOCS/digests}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

# sample TRANSCRIPT WEEK...: its charts stand in the page; pictures would be other bytes on every machine.
sample() {
  life=$1
  shift
  "$MYCELIUM" console --db "$WORK/$life.db" "$TRANSCRIPTS/$life.transcript" >/dev/null
  for week in "$@"; do
    "$MYCELIUM" digest --db "$WORK/$life.db" --week "$week" --out "$OUT/$life" --no-pictures
  done
}

sample month 2026-W50
sample food-network 2027-W01
sample red-de-alimentos 2026-W52
