# What the benchmarks share: the same JDK and the same build as `deploy/mycelium` uses, a folder that
# is gone afterwards, and a first line that says on what the figures were taken.
# The caller has set BENCH, the folder of this file.

DEPLOY=$(dirname "$BENCH")
ROOT=$(dirname "$DEPLOY")
JAR=$ROOT/bot/target/mycelium.jar
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/mycelium

. "$DEPLOY/lib/say.sh"
. "$DEPLOY/lib/lock.sh"
. "$DEPLOY/lib/jdk.sh"
. "$DEPLOY/lib/maven.sh"
. "$DEPLOY/lib/build.sh"
. "$DEPLOY/lib/jvm.sh"
. "$DEPLOY/lib/aot.sh"

# bench_begin: builds, makes the folder WORK, and says what machine this is.
bench_begin() {
  find_jdk
  build_if_stale
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/mycelium-bench.XXXXXX")
  trap 'rm -rf "$WORK"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  echo "$(basename "$0"): $(machine)"
}

machine() {
  cores=$(getconf _NPROCESSORS_ONLN)
  load=$(uptime | sed 's/.*load averages*: *//; s/,* .*//')
  echo "$cores cores, load $load at the start, $(uname -sm)," \
    "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/Java \1/p' "$JAVA_HOME/release")," \
    "$(cd "$ROOT" && git rev-parse --short HEAD 2>/dev/null || echo 'no checkout')"
}

# bench_java MAIN ARGUMENTS...: runs a program of the folder java, straight from its source.
bench_java() {
  main=$1
  shift
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$JAR:$ROOT/bot/target/lib/*" \
    ${BENCH_JVM:-} "$BENCH/java/$main.java" "$@"
}
