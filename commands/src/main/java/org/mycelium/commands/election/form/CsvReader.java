package org.mycelium.commands.election.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Votes;

/**
 * Reads CSV (RFC 4180; a header without a comma may be divided by semicolons or tabs): a header
 * with an optional column {@code weight} and then one column for each candidate; below it one
 * ballot a line, with ranks, points, or 0 and 1.
 */
final class CsvReader {
  private static final String WEIGHT = "weight";
  private static final int MAX_RANK = 1_000_000;

  private final Cells cells;
  private final Method method;
  private final Limits limits;
  private final Profile.Builder<Ranking> rankings = new Profile.Builder<>();
  private final Profile.Builder<Scores> scores = new Profile.Builder<>();
  private List<String> names = List.of();
  private boolean weighted;
  private int[] row = new int[0];

  CsvReader(String text, Method method, Limits limits) {
    this.cells = new Cells(text);
    this.method = method;
    this.limits = limits;
  }

  BallotFile read() throws MalformedBallots {
    readHeader();
    while (cells.advance()) {
      readBallot();
    }
    Slate slate = new Slate(names, Set.of());
    return new BallotFile(
        "",
        0,
        method.ballots() == Method.Ballots.RANKS
            ? new Votes.Ranked(rankings.on(slate))
            : new Votes.Scored(scores.on(slate)));
  }

  private void readHeader() throws MalformedBallots {
    if (!cells.advance()) {
      throw new MalformedBallots(
          1, "the file is empty", "a header: weight if there are weights, then the candidates");
    }
    List<String> header = new ArrayList<>();
    int columns = 0;
    do {
      columns++;
      if (columns <= Slate.MAX_CANDIDATES + 1) {
        header.add(cells.text());
      }
    } while (cells.next());
    weighted = header.getFirst().strip().equalsIgnoreCase(WEIGHT);
    List<String> raw = weighted ? header.subList(1, header.size()) : header;
    Collected.size(weighted ? columns - 1 : columns, cells.line());
    names = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (String name : raw) {
      names.add(Collected.name(name, cells.line(), before));
    }
    row = new int[names.size()];
  }

  private void readBallot() throws MalformedBallots {
    long weight = weighted ? readWeight() : 1;
    long sum = 0;
    boolean more = !weighted || cells.next();
    for (int candidate = 0; candidate < row.length; candidate++) {
      if (!more) {
        throw columns(candidate);
      }
      row[candidate] = readCell(candidate);
      sum += row[candidate];
      more = cells.next();
    }
    if (more) {
      throw columns(row.length + 1);
    }
    if (method.ballots() != Method.Ballots.RANKS && sum > limits.ballot()) {
      throw new MalformedBallots(
          cells.line(), "the ballot gives " + sum, "at most " + limits.ballot() + " in all");
    }
    add(weight);
  }

  private long readWeight() throws MalformedBallots {
    long weight = cells.number();
    long room = Math.min(rankings.room(), scores.room());
    if (weight < 1 || weight > room) {
      throw new MalformedBallots(
          cells.line(),
          "the weight " + Lines.quote(cells.text()),
          "whole numbers from 1 that come to no more than " + Profile.MAX_TOTAL);
    }
    return weight;
  }

  /** A rank or points; 0 for a blank. */
  private int readCell(int candidate) throws MalformedBallots {
    if (cells.blank()) {
      return 0;
    }
    boolean ranks = method.ballots() == Method.Ballots.RANKS;
    // A ballot with one choice is often kept as 1 and 0.
    int least = ranks && method != Method.PLURALITY ? 1 : 0;
    int most = ranks ? MAX_RANK : limits.points();
    long number = cells.number();
    if (number < least || number > most) {
      throw new MalformedBallots(
          cells.line(),
          Lines.quote(cells.text()) + " for " + Lines.quote(names.get(candidate)),
          (ranks ? "a rank, 1 the best" : most == 1 ? "0 or 1" : "a whole number from 0 to " + most)
              + ", or nothing");
    }
    return (int) number;
  }

  private MalformedBallots columns(int found) {
    return new MalformedBallots(
        cells.line(),
        found > row.length
            ? "there are more columns"
            : "there are " + found + " candidates' columns",
        row.length + ", as in the header");
  }

  private void add(long weight) throws MalformedBallots {
    if (weight > Math.min(rankings.room(), scores.room())) {
      throw new MalformedBallots(
          cells.line(), "one ballot more", "no more than " + Profile.MAX_TOTAL + " ballots");
    }
    if (method.ballots() != Method.Ballots.RANKS) {
      scores.add(Scores.of(row), weight);
      return;
    }
    int[] candidates = new int[row.length];
    int[] ranks = new int[row.length];
    int length = 0;
    for (int candidate = 0; candidate < row.length; candidate++) {
      if (row[candidate] > 0) {
        candidates[length] = candidate;
        ranks[length++] = row[candidate];
      }
    }
    rankings.add(
        Ranking.marked(Arrays.copyOf(candidates, length), Arrays.copyOf(ranks, length)), weight);
  }
}
