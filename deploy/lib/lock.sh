# One holder at a time, for work that two calls must not do at once.

# lock FILE WHAT: waits until FILE is ours, which lasts until `unlock` or our end; with flock also
# until the end of what we started meanwhile, so that a killed call's build does not meet the next.
lock() {
  mkdir -p "$(dirname "$1")"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$1"
    flock -n 9 || {
      say "Waiting for another $2 to finish ..."
      flock 9
    }
  else
    lock_by_folder "$1" "$2"
  fi
}

unlock() {
  exec 9>&-
  [ -z "${lock_folder:-}" ] || rm -rf "$lock_folder"
  lock_folder=
}

# Where there is no flock (macOS): a folder that holds the owner's process id, taken over when that
# process is gone.
lock_by_folder() {
  waiting=
  until mkdir "$1.d" 2>/dev/null; do
    owner=$(cat "$1.d/pid" 2>/dev/null || echo)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$1.d"
      continue
    fi
    [ -n "$waiting" ] || say "Waiting for another $2 to finish ..."
    waiting=yes
    sleep 1
  done
  lock_folder=$1.d
  echo $$ >"$lock_folder/pid"
}
