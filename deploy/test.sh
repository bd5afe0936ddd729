#!/bin/sh
# Everything that must pass before a change is accepted, in stages. A stage that fails does not keep
# the others from running, unless they need what it makes. Called by `deploy/mycelium test`.
set -eu

DEPLOY=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
ROOT=$(dirname "$DEPLOY")
JAR=$ROOT/bot/target/mycelium.jar
LOGS=$ROOT/bot/target/test-logs

. "$DEPLOY/lib/say.sh"
. "$DEPLOY/lib/lock.sh"
. "$DEPLOY/lib/jdk.sh"
. "$DEPLOY/lib/maven.sh"
. "$DEPLOY/lib/build.sh"

failed=
began=$(date +%s)

# stage NAME FUNCTION: runs it, tells its time, remembers its failure.
stage() {
  echo
  echo "== $1"
  stage_began=$(date +%s)
  if "$2"; then
    outcome=passed
  else
    outcome=FAILED
    failed="$failed${failed:+, }$1"
  fi
  echo "== $1: $outcome in $(($(date +%s) - stage_began)) s"
}

scripts_parse() {
  shells=$(command -v dash || command -v sh)
  for script in "$DEPLOY/mycelium" "$DEPLOY"/*.sh "$DEPLOY"/lib/*.sh; do
    "$shells" -n "$script" || return 1
  done
  # Compiling in memory leaves no files behind.
  for script in "$DEPLOY"/homeserver/*.py "$DEPLOY/homeserver/synapse" "$DEPLOY"/e2e/*.py; do
    python3 -c 'import sys; compile(open(sys.argv[1]).read(), sys.argv[1], "exec")' "$script" || return 1
  done
}

# The lines that tell how it went; all of them are in the log.
readable() {
  grep --line-buffered -E 'Tests run:|^\[ERROR\]|BUILD |Building Mycelium|Total time' |
    grep --line-buffered -vE '^\[ERROR\] ($|-> \[Help|\[Help|To see the full|Re-run Maven|For more inf)' || true
}

maven_verify() {
  log=$LOGS/maven.log
  echo "(all of Maven's output: $log)"
  lock "$ROOT/bot/target/build.lock" "build"
  build_begins
  # A pipe's exit code is that of its last command in POSIX sh, hence the file.
  {
    (cd "$ROOT" && "$MAVEN" -B -Pstrict verify) 2>&1 && echo passed >"$LOGS/maven.outcome"
  } | tee "$log" | readable
  unlock
  [ "$(cat "$LOGS/maven.outcome" 2>/dev/null)" = passed ] || return 1
  build_succeeded
}

install_homeserver() {
  "$DEPLOY/homeserver/synapse" install &&
    E2E_PYTHON=$(python3 "$DEPLOY/homeserver/environments.py" e2e "$DEPLOY/e2e/requirements.txt") &&
    echo "$E2E_PYTHON"
}

end_to_end() {
  [ -f "$JAR" ] && [ -n "${E2E_PYTHON:-}" ] || {
    echo "Not run: it needs the jar, the homeserver and the client of the stages before."
    return 1
  }
  echo "(to repeat some of it: cd $DEPLOY/e2e && $E2E_PYTHON -B -m pytest -k WORD)"
  (cd "$DEPLOY/e2e" && "$E2E_PYTHON" -B -m pytest --junit-xml="$LOGS/e2e.xml")
}

find_jdk
find_maven
rm -rf "$LOGS"
mkdir -p "$LOGS"
echo "JDK $JAVA_HOME"
echo "Maven $MAVEN"

stage "scripts parse" scripts_parse
# Before the build, whose tests use the homeserver too.
stage "homeserver and client installed" install_homeserver
stage "build and unit tests" maven_verify
stage "end to end" end_to_end

echo
if [ -n "$failed" ]; then
  echo "FAILED after $(($(date +%s) - began)) s: $failed"
  exit 1
fi
echo "All passed in $(($(date +%s) - began)) s."
