# Builds the jar when the sources changed since the last build.

STAMP=$ROOT/bot/target/built
BUILD_LOG=$ROOT/bot/target/build.log

# A removed file shows in the time of its folder, so folders are compared too.
build_is_stale() {
  [ -f "$JAR" ] && [ -f "$STAMP" ] || return 0
  changed=$(cd "$ROOT" && find pom.xml commands storage bot \
    \( -path '*/target' -o -path '*/src/test' \) -prune -o \
    \( -name pom.xml -o -path '*/src/*' \) -newer "$STAMP" -print | head -n 1)
  [ -n "$changed" ]
}

build_if_stale() {
  build_is_stale || return 0
  # A service's account may run us but not write here; an update nobody built must not stop it.
  if [ -f "$JAR" ] && [ ! -w "$ROOT/bot/target" ]; then
    say "The sources are newer than what is built, but this account cannot build: running what is built."
    return 0
  fi
  mkdir -p "$ROOT/bot/target"
  lock "$ROOT/bot/target/build.lock" "build"
  # Whoever held the lock may have done it for us.
  if build_is_stale; then
    build
  fi
  unlock
}

build() {
  find_maven
  first=
  [ -f "$JAR" ] || first=", the first time with downloads of some minutes"
  say "Building Mycelium$first (log: $BUILD_LOG)"
  build_begins
  if ! (cd "$ROOT" && "$MAVEN" -B -Dmaven.test.skip=true package) </dev/null >"$BUILD_LOG" 2>&1; then
    sed -n '/-> \[Help/q; /^\[ERROR\]/p' "$BUILD_LOG" | head -n 20 >&2
    die "The build failed. All of it: $BUILD_LOG"
  fi
  build_succeeded
}

# What changes while a build runs must count as newer than that build: the stamp is of its beginning.
build_begins() {
  mkdir -p "$ROOT/bot/target"
  : >"$STAMP.begun"
}

build_succeeded() {
  mv "$STAMP.begun" "$STAMP"
}
