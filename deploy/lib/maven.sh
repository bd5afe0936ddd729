# Finds Maven. The project ships no wrapper, because it writes no download address into itself.

# find_maven: sets MAVEN, or ends with what to install. Needs the JDK found before.
find_maven() {
  MAVEN=
  maven_found=
  maven_consider "$ROOT/mvnw"
  [ -z "${MAVEN_HOME:-}" ] || maven_consider "$MAVEN_HOME/bin/mvn"
  maven_consider "$(command -v mvn || echo)"
  for candidate in \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/maven/*/bin/mvn \
    "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/mise}"/installs/maven/*/*/bin/mvn \
    "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/maven/*/bin/mvn \
    /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn /usr/local/*maven*/bin/mvn \
    /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    maven_consider "$candidate"
  done
  [ -n "$MAVEN" ] || maven_missing
}

maven_consider() {
  [ -z "$MAVEN" ] && [ -n "$1" ] && [ -x "$1" ] || return 0
  version=$("$1" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  case $version in
    3.[0-7] | 3.[0-7].* | [012].* | '') maven_found="$maven_found $1 (${version:-does not run})" ;;
    *) MAVEN=$1 ;;
  esac
}

maven_missing() {
  say "Mycelium is built with Maven 3.8 or newer, and found none${maven_found:+; too old:$maven_found}."
  say "Install it, in the way that suits you:"
  say "  Debian, Ubuntu   apt install maven"
  say "  Fedora           dnf install maven"
  say "  macOS            brew install maven"
  say "  anywhere         sdk install maven   or   mise install maven"
  die "If you have one in another place, name it: MAVEN_HOME=/path/to/maven deploy/mycelium ..."
}
