#!/bin/sh
# Writes TRY.md beside it: what `deploy/mycelium try` shows at this moment. Run it when texts change.
set -eu

DOCS=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
shown=$(mktemp)
trap 'rm -f "$shown"' EXIT

"$DOCS/../mycelium" try --once >"$shown"
{
  cat <<'HEAD'
# A short assembly

What `deploy/mycelium try` plays on a local homeserver with the real bot, as the people in the room
saw it. Written by `deploy/docs/write-try.sh`, not by hand.

```text
HEAD
  # Without the blank lines around it.
  sed -e '1{/^$/d;}' -e '${/^$/d;}' "$shown"
  echo '```'
} >"$DOCS/TRY.md"
