# How the scripts talk: to stderr, because stdout belongs to the program they start.

say() {
  printf '%s\n' "$*" >&2
}

die() {
  say "$@"
  exit 1
}
