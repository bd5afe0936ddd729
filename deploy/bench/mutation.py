"""Reads PIT's table of mutations: how many a test noticed, and which ones none did."""

import csv
import sys

NOTICED = {"KILLED", "TIMED_OUT", "MEMORY_ERROR"}


def main(name, path):
  rows = [row for row in csv.reader(open(path, encoding="utf-8")) if row]
  missed = [row for row in rows if row[5] not in NOTICED]
  print(f"{name}: {len(rows) - len(missed)} of {len(rows)} changes noticed, "
        f"{100 * (len(rows) - len(missed)) / max(1, len(rows)):.1f} %")
  for file, _, mutator, method, line, outcome, *_ in sorted(missed, key=lambda row: (row[0], int(row[4]))):
    print(f"  {file}:{line} {method}: {mutator.rsplit('.', 1)[-1]} {outcome.lower().replace('_', ' ')}")


main(*sys.argv[1:])
