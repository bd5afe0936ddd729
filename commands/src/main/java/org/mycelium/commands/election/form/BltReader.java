package org.mycelium.commands.election.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Votes;

/**
 * Reads BLT, the form that I. D. Hill, B. A. Wichmann and D. R. Woodall made for their program
 * ("Algorithm 123", Computer Journal 30, 1987), with what others added since: {@code =} for equal
 * ranks, {@code -} for a rank left out, negative numbers for the withdrawn, {@code #} for comments,
 * an identifier in parentheses before a ballot.
 *
 * <pre>
 * 4 2            # four candidates, two seats
 * -3             # the third has withdrawn
 * 5 2 1=4 0      # five ballots: the second first, then the first and the fourth alike
 * 1 4 - 2 0
 * 0              # end of the ballots
 * "Ana"
 * ...
 * "Title"
 * </pre>
 */
final class BltReader {
  private static final String A_BALLOT =
      "a weight, numbers of candidates from best to worst, and 0 at the end";

  private final Lines lines;
  private final Method method;
  private final Profile.Builder<Ranking> rankings = new Profile.Builder<>();
  private final Profile.Builder<Scores> approvals = new Profile.Builder<>();
  private final Set<Integer> withdrawn = new TreeSet<>();
  private final BitSet seen = new BitSet();
  private int size;
  private int[] candidates = new int[0];
  private int[] ranks = new int[0];

  BltReader(String text, Method method) {
    this.lines = new Lines(text, '#');
    this.method = method;
  }

  BallotFile read() throws MalformedBallots {
    if (method.ballots() == Method.Ballots.POINTS) {
      throw new MalformedBallots(1, "a BLT file ranks candidates", "points: a CSV file");
    }
    int seats = readHead();
    readBallots();
    List<String> names = new ArrayList<>();
    String title = readNames(names);
    Slate slate = Collected.slate(names, withdrawn, lines.line());
    return new BallotFile(
        title,
        seats,
        method.ballots() == Method.Ballots.RANKS
            ? new Votes.Ranked(rankings.on(slate))
            : new Votes.Scored(approvals.on(slate)));
  }

  private int readHead() throws MalformedBallots {
    String expected = "two numbers: how many candidates, and how many seats";
    if (!lines.advance()) {
      throw new MalformedBallots(1, "the file is empty", expected);
    }
    long first = lines.number();
    long second = lines.more() ? lines.number() : Lines.NO_NUMBER;
    if (first == Lines.NO_NUMBER || second == Lines.NO_NUMBER || lines.more()) {
      throw new MalformedBallots(lines.line(), "the first line is something else", expected);
    }
    size = Collected.size(first == Lines.TOO_LARGE ? Long.MAX_VALUE : first, lines.line());
    if (second < 1 || second > size) {
      throw new MalformedBallots(
          lines.line(), lines.token() + " seats", "1 to " + size + ", as many as candidates");
    }
    candidates = new int[size];
    ranks = new int[size];
    return (int) second;
  }

  private void readBallots() throws MalformedBallots {
    boolean ballots = false;
    while (lines.advance()) {
      if (!ballots && lines.peek() == '-') {
        readWithdrawn();
      } else if (readBallot()) {
        ballots = true;
      } else {
        return;
      }
    }
    throw new MalformedBallots(lines.line(), "the file ends", "a 0 that ends the ballots");
  }

  private void readWithdrawn() throws MalformedBallots {
    while (lines.more()) {
      boolean minus = lines.take('-');
      long candidate = lines.number();
      if (!minus || candidate < 1 || candidate > size) {
        throw new MalformedBallots(
            lines.line(), lines.token() + " has not withdrawn", "numbers from -1 to -" + size);
      }
      withdrawn.add((int) candidate - 1);
    }
  }

  /** False if it is the end of the ballots. */
  private boolean readBallot() throws MalformedBallots {
    if (lines.peek() == '(') {
      while (lines.more() && !lines.take(')')) {
        lines.take(lines.peek());
      }
      lines.more();
    }
    long weight = lines.more() ? lines.number() : Lines.NO_NUMBER;
    if (weight == 0 && !lines.more()) {
      return false;
    }
    if (weight == Lines.NO_NUMBER) {
      throw new MalformedBallots(lines.line(), lines.token() + " is no weight", A_BALLOT);
    }
    if (weight < 1 || weight > rankings.room() || weight > approvals.room()) {
      throw new MalformedBallots(
          lines.line(),
          "the weight " + lines.token(),
          "whole numbers from 1 that come to no more than " + Profile.MAX_TOTAL);
    }
    readRanks(weight);
    return true;
  }

  private void readRanks(long weight) throws MalformedBallots {
    seen.clear();
    int length = 0;
    int rank = 1;
    while (lines.more()) {
      if (lines.take('-')) {
        rank++;
        continue;
      }
      long candidate = lines.number();
      if (candidate == 0) {
        end(length, weight);
        return;
      }
      length = mark(candidate, length, rank);
      while (lines.take('=')) {
        length = mark(lines.number(), length, rank);
      }
      rank++;
    }
    throw new MalformedBallots(lines.line(), "the ballot does not end", A_BALLOT);
  }

  private int mark(long candidate, int length, int rank) throws MalformedBallots {
    if (candidate < 1 || candidate > size) {
      throw new MalformedBallots(
          lines.line(), lines.token() + " is no candidate", "numbers from 1 to " + size);
    }
    int place = (int) candidate - 1;
    if (seen.get(place)) {
      throw new MalformedBallots(
          lines.line(), "candidate " + candidate + " is there twice", "each at most once");
    }
    seen.set(place);
    candidates[length] = place;
    ranks[length] = rank;
    return length + 1;
  }

  private void end(int length, long weight) throws MalformedBallots {
    if (lines.more()) {
      throw new MalformedBallots(
          lines.line(), "after 0 there is " + Lines.quote(lines.rest()), "one ballot a line");
    }
    if (method.ballots() == Method.Ballots.RANKS) {
      int[] own = Arrays.copyOf(candidates, length);
      boolean plain = strict(length);
      rankings.add(
          plain ? Ranking.inOrder(own) : Ranking.marked(own, Arrays.copyOf(ranks, length)), weight);
    } else {
      int[] approved = new int[size];
      seen.stream().forEach(candidate -> approved[candidate] = 1);
      approvals.add(Scores.of(approved), weight);
    }
  }

  private boolean strict(int length) {
    for (int i = 0; i < length; i++) {
      if (ranks[i] != i + 1) {
        return false;
      }
    }
    return true;
  }

  /** Whoever is named on a ballot that approves is approved. Gives the title. */
  private String readNames(List<String> names) throws MalformedBallots {
    Set<String> before = new HashSet<>();
    while (names.size() < size) {
      String expected = "the names of " + size + " candidates in quotation marks, one a line";
      if (!lines.advance()) {
        throw new MalformedBallots(
            lines.line(), "the file ends after " + names.size() + " names", expected);
      }
      names.add(Collected.name(quoted(expected), lines.line(), before));
    }
    return lines.advance() ? quoted("the title in quotation marks").strip() : "";
  }

  private String quoted(String expected) throws MalformedBallots {
    String line = lines.rest();
    int close = line.lastIndexOf('"');
    String after = close < 1 ? "" : line.substring(close + 1).strip();
    if (!line.startsWith("\"") || close < 1 || !(after.isEmpty() || after.startsWith("#"))) {
      throw new MalformedBallots(lines.line(), Lines.quote(line), expected);
    }
    return line.substring(1, close).replace("\\\"", "\"").replace("\"\"", "\"");
  }
}
