package org.mycelium.commands.election.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.DrawnOrder;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.TieBreak;
import org.mycelium.commands.election.Votes;

/**
 * Ballots as a file that anyone can count again: BLT where ranks are counted, CSV where points or
 * approvals are. Nothing in it tells in which order ballots were cast: equal ones stand together,
 * and lines are sorted.
 *
 * @param fileName with its ending, which says the form
 * @param text UTF-8
 * @param command what counts the file in the same way
 */
public record PublishedBallots(String fileName, String text, String command) {
  private static final String COUNT = "deploy/mycelium count ";
  private static final int MAX_NAME_CHARS = 200;

  /** A spreadsheet takes what begins like this for a formula. */
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  /**
   * Writes ballots.
   *
   * @param stem what the file is called, without its ending; letters and digits only
   * @param title of the vote; untrusted
   * @param votes on a slate as {@link #readable} makes it
   * @throws IllegalArgumentException if the method counts other ballots, or the slate is not
   *     readable
   */
  public static PublishedBallots of(
      String stem, String title, Votes votes, Method method, CountRules rules) {
    if (!votes.slate().equals(readable(votes.slate()))) {
      throw new IllegalArgumentException("names that cannot be read back as they are");
    }
    String fileName =
        stem
            + switch (votes) {
              case Votes.Ranked _ -> ".blt";
              case Votes.Scored _ -> ".csv";
            };
    String command = COUNT + fileName + options(votes, method, rules);
    return new PublishedBallots(
        fileName,
        switch (votes) {
          case Votes.Ranked(Profile<Ranking> profile) -> blt(profile, title, command, rules);
          case Votes.Scored(Profile<Scores> profile) -> csv(profile);
        },
        command);
  }

  /**
   * The same slate with names that are read back as they are: of one line, all different, and
   * nothing that a spreadsheet would run.
   */
  public static Slate readable(Slate slate) {
    List<String> names = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (int place = 0; place < slate.size(); place++) {
      String clean = clean(slate.name(place));
      String name = clean.isEmpty() ? "(" + (place + 1) + ")" : clean;
      for (int twin = 2; !before.add(name); twin++) {
        name = clean + " (" + twin + ")";
      }
      names.add(name);
    }
    return new Slate(names, slate.withdrawn());
  }

  private static String clean(String untrusted) {
    String visible =
        untrusted
            .codePoints()
            .map(
                c ->
                    Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
            .map(c -> c == '"' ? '\'' : c)
            .limit(MAX_NAME_CHARS)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String name = Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    boolean formula = !name.isEmpty() && FORMULA_BEGINS.indexOf(name.charAt(0)) >= 0;
    return formula ? "'" + name : name;
  }

  private static String options(Votes votes, Method method, CountRules rules) {
    Slate slate = votes.slate();
    StringBuilder options = new StringBuilder(" --method " + method.word());
    CountRules usual = CountRules.USUAL;
    if (rules.budget().isPresent()) {
      List<Long> costs = rules.budget().get().costs();
      options
          .append(" --total ")
          .append(rules.budget().get().total())
          .append(" --costs ")
          .append(
              slate.standing().stream()
                  .map(option -> costs.get(option).toString())
                  .collect(Collectors.joining(",")));
    } else if (method.manySeats()) {
      options.append(" --seats ").append(rules.seats());
    }
    if (method == Method.STAR && rules.stars() != usual.stars()) {
      options.append(" --max ").append(rules.stars());
    }
    option(options, " --unranked ", rules.unranked(), usual.unranked());
    option(options, " --strength ", rules.strength(), usual.strength());
    option(options, " --quota ", rules.quota(), usual.quota());
    if (!rules.tieBreaks().isEmpty()) {
      options
          .append(" --tie-break ")
          .append(
              rules.tieBreaks().stream()
                  .map(rule -> word(rule, votes))
                  .collect(Collectors.joining(",")));
    }
    return options.toString();
  }

  private static void option(StringBuilder options, String name, Enum<?> value, Enum<?> usual) {
    if (value != usual) {
      options
          .append(name)
          .append(value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }

  /**
   * A seed stands in quotation marks, in which a shell runs nothing; an order names places in the
   * file, in which a table has none for the withdrawn.
   */
  private static String word(TieBreak rule, Votes votes) {
    return switch (rule) {
      case Lot(String seed) -> "'lot:" + seed.replace("'", "'\\''") + "'";
      case DrawnOrder(List<Integer> order) ->
          "order:"
              + order.stream()
                  .map(place -> String.valueOf(placeInFile(place, votes) + 1))
                  .collect(Collectors.joining("+"));
      default -> rule.word();
    };
  }

  private static int placeInFile(int place, Votes votes) {
    return switch (votes) {
      case Votes.Ranked _ -> place;
      case Votes.Scored _ -> votes.slate().standing().indexOf(place);
    };
  }

  private static String blt(
      Profile<Ranking> profile, String title, String command, CountRules rules) {
    Slate slate = profile.slate();
    StringBuilder out = new StringBuilder();
    line(out, "# " + command);
    line(out, slate.size() + " " + Math.min(rules.seats(), slate.size()));
    if (!slate.withdrawn().isEmpty()) {
      line(
          out,
          slate.withdrawn().stream()
              .sorted()
              .map(place -> "-" + (place + 1))
              .collect(Collectors.joining(" ")));
    }
    List<String> ballots = new ArrayList<>();
    profile.forEach((ballot, weight) -> ballots.add(weight + " " + ranks(ballot) + "0"));
    ballots.stream().sorted().forEach(ballot -> line(out, ballot));
    line(out, "0");
    slate.names().forEach(name -> line(out, "\"" + name + "\""));
    line(out, "\"" + clean(title) + "\"");
    return out.toString();
  }

  private static String ranks(Ranking ballot) {
    StringBuilder out = new StringBuilder();
    int before = 0;
    for (int i = 0; i < ballot.size(); i++) {
      boolean shared = i > 0 && ballot.rank(i) == ballot.rank(i - 1);
      if (shared) {
        out.setCharAt(out.length() - 1, '=');
      }
      out.repeat("- ", Math.max(0, ballot.rank(i) - before - 1));
      out.append(ballot.candidate(i) + 1).append(' ');
      before = ballot.rank(i);
    }
    return out.toString();
  }

  /** Without the withdrawn, whom nobody can elect: this form has no place to say so. */
  private static String csv(Profile<Scores> profile) {
    Slate slate = profile.slate();
    StringBuilder out = new StringBuilder();
    line(
        out,
        "weight,"
            + slate.standing().stream()
                .map(place -> "\"" + slate.name(place) + "\"")
                .collect(Collectors.joining(",")));
    List<String> ballots = new ArrayList<>();
    profile.forEach(
        (ballot, weight) ->
            ballots.add(
                weight
                    + ","
                    + slate.standing().stream()
                        .map(place -> Integer.toString(ballot.of(place)))
                        .collect(Collectors.joining(","))));
    ballots.stream().sorted().forEach(ballot -> line(out, ballot));
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
