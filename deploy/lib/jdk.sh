# Finds a JDK. Reads each candidate's `release` file rather than starting it, which would cost
# a tenth of a second for every one.

JDK_NEEDED=25

# find_jdk: sets and exports JAVA_HOME and PATH, or ends with what to install.
find_jdk() {
  jdk=
  jdk_major=
  if [ -n "${JAVA_HOME:-}" ]; then
    jdk_consider "$JAVA_HOME"
  fi
  if [ -z "$jdk" ] && command -v javac >/dev/null 2>&1; then
    jdk_consider "$(jdk_home_of "$(command -v javac)")"
  fi
  if [ -z "$jdk" ]; then
    jdk_search
  fi
  [ -n "$jdk" ] || jdk_missing
  JAVA_HOME=$jdk
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
}

# Of several that would do, the oldest: it is the nearest to the one we are developed with.
jdk_search() {
  for candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* \
    /opt/java/* /opt/*jdk* /usr/local/*jdk* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "${MISE_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/mise}"/installs/java/* \
    "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
    "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home; do
    jdk_consider "$candidate"
  done
}

jdk_consider() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  major=$(jdk_major_of "$1")
  if [ "$major" -ge "$JDK_NEEDED" ] && { [ -z "$jdk" ] || [ "$major" -lt "$jdk_major" ]; }; then
    jdk=$1
    jdk_major=$major
  fi
}

# The feature version, 0 if it cannot be told.
jdk_major_of() {
  version=
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  else
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  echo "${version:-0}"
}

# The home of a javac that may be a symlink, or a shim (mise, asdf, jenv, macOS) that must be asked.
jdk_home_of() {
  javac=$1
  while [ -L "$javac" ]; do
    link=$(readlink "$javac")
    case $link in
      /*) javac=$link ;;
      *) javac=$(dirname "$javac")/$link ;;
    esac
  done
  home=$(dirname "$(dirname "$javac")")
  if [ ! -r "$home/release" ]; then
    home=$("$1" -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  echo "$home"
}

jdk_missing() {
  say "Mycelium needs a JDK $JDK_NEEDED or newer, and found none: not by JAVA_HOME, not on the PATH, not"
  say "in the usual folders. Install one, in the way that suits you:"
  say "  Debian, Ubuntu   apt install openjdk-$JDK_NEEDED-jdk-headless   (or Temurin from adoptium.net)"
  say "  Fedora           dnf install java-$JDK_NEEDED-openjdk-devel"
  say "  macOS            brew install openjdk@$JDK_NEEDED"
  say "  anywhere         sdk install java $JDK_NEEDED-tem   or   mise install java@temurin-$JDK_NEEDED"
  die "If you have one in another place, name it: JAVA_HOME=/path/to/jdk deploy/mycelium ..."
}
