# The ahead-of-time cache of JDK 25 (JEP 514): classes already loaded and linked, which more than
# halves the time to start. It holds for one JDK and one set of jars, so it is made on this machine.

# aot_find: sets AOT to where the cache of the present jars is or belongs.
aot_find() {
  jars=$(cd "$ROOT/bot/target" && {
    ls -ln --full-time mycelium.jar lib 2>/dev/null || ls -lnT mycelium.jar lib
  })
  AOT_OF_CHECKOUT=$CACHE/aot/$(echo "$JAR" | cksum | tr ' ' -)
  AOT=$AOT_OF_CHECKOUT.$(echo "$JAVA_HOME" "$jars" | cat - "$JAVA_HOME/release" | cksum | tr ' ' -).aot
}

# aot_build: makes that cache if it is missing. A failure costs the faster start, nothing else, and is
# not tried again for the same jars.
aot_build() {
  [ ! -f "$AOT" ] && [ ! -f "$AOT.failed" ] || return 0
  mkdir -p "$CACHE/aot" 2>/dev/null && [ -w "$CACHE/aot" ] || return 0
  lock "$CACHE/aot/lock" "preparation"
  if [ ! -f "$AOT" ]; then
    rm -f "$AOT_OF_CHECKOUT".*
    say "Preparing a faster start (once for this build; some seconds)"
    # shellcheck disable=SC2046
    if "$JAVA_HOME/bin/java" $(jvm_options warm-up) -XX:AOTCacheOutput="$AOT.new" \
      "-Dmycelium.cache=$CACHE" -jar "$JAR" warm-up >"$AOT.log" 2>&1 && [ -f "$AOT.new" ]; then
      mv "$AOT.new" "$AOT"
      rm -f "$AOT.log"
    else
      : >"$AOT.failed"
      say "  that failed; starting without (log: $AOT.log)"
    fi
  fi
  unlock
}
