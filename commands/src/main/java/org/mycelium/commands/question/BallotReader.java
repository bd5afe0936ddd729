package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.question.Read.Clear;
import org.mycelium.commands.question.Read.Doubt;
import org.mycelium.commands.question.Read.Doubtful;
import org.mycelium.commands.question.Read.Malformed;
import org.mycelium.commands.question.Read.Problem;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.tally.Position;

/**
 * Reads ballots as thumbs write them: "bike > trailer > none", "2 1 3", "bike=5 trailer=2", "bike,
 * trailer", "3", "abstain". Takes any text, and time in proportion to its length. One use, one
 * thread.
 */
public final class BallotReader {
  /** Twenty options with their names and points fit in easily. */
  static final int MAX_CHARS = 2_000;

  private static final Pattern BETTER =
      Pattern.compile(">+|[\u2192\u21D2\u00BB\u203A\u276F]|\\b(?:then|luego|despues)\\b");
  private static final Pattern LIST = Pattern.compile("[,;+&\u060C\u3001]+|\\b(?:and|y|e)\\b");
  private static final Pattern AND = Pattern.compile("[&+]|\\b(?:and|y|e)\\b");
  private static final Pattern EQUALS = Pattern.compile("\\s*=+\\s*");
  private static final Pattern POINTS =
      Pattern.compile("(.+?)\\s*(?:[=:\u00D7]|\\s)\\s*([+\u2212-]?\\d+(?:[.,]\\d+)?(?:/\\d+)?)");

  /** "bike=many": something that is no number, where one belongs. */
  private static final Pattern BESIDE = Pattern.compile("(.+?)\\s{0,9}[=:]\\s{0,9}(\\S.*)");

  /** "1 = 2": alike, and not the one on rank two. */
  private static final Pattern NUMBERS_ALIKE = Pattern.compile("\\d+(?:\\s*=\\s*\\d+)+");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
  private static final Pattern FIGURE = Pattern.compile("[+\u2212-]?\\d+(?:[.]\\d+)?");

  /** What tells one score from the next where no comma does: a number, and then a name. */
  private static final Pattern NEXT_SCORE =
      Pattern.compile("(?<=[=:]\\s?[+\u2212-]?[\\d.]{1,8})\\s+(?=\\S)");

  /** The same where nothing but blanks is between. */
  private static final Pattern NEXT_BARE_SCORE =
      Pattern.compile("(?<=[^\\d.,/]\\s?\\d{1,4})\\s+(?=[^\\d\\s])");

  private final Selection selection;
  private final NameFinder names;
  private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

  private BallotReader(Selection selection) {
    this.selection = selection;
    this.names = new NameFinder(selection);
  }

  /** Reads a ballot of this choice. Pure. */
  public static Read read(Selection selection, String text) {
    String trimmed = Words.trim(text);
    if (trimmed.length() > MAX_CHARS) {
      return new Malformed(Problem.TOO_LONG, "", MAX_CHARS);
    }
    String folded = Words.fold(trimmed).replace("\u20E3", " ").replace("\uD83D\uDD1F", " 10 ");
    String words = Words.trim(folded);
    if (words.isEmpty()) {
      return new Malformed(Problem.EMPTY, "", 0);
    }
    if (Position.ABSTAIN.words().contains(words)) {
      return new Clear(Choice.ABSTAIN);
    }
    BallotReader reader = new BallotReader(selection);
    try {
      Mark mark = reader.mark(words);
      return reader.doubts.isEmpty() ? new Clear(mark) : new Doubtful(mark, reader.doubts);
    } catch (Unreadable e) {
      return e.malformed;
    }
  }

  /**
   * The same where nobody but the bot is spoken to: ordinary words around the ballot are left out
   * if it cannot be read with them.
   */
  public static Read readPlainly(Selection selection, String text) {
    Read strict = read(selection, text);
    if (!(strict instanceof Malformed malformed) || malformed.problem() == Problem.TOO_LONG) {
      return strict;
    }
    String plain = PlainBallot.of(text);
    if (plain.isEmpty() || plain.equals(Words.fold(Words.trim(text)))) {
      return strict;
    }
    Read read = read(selection, plain);
    return read instanceof Malformed ? strict : read;
  }

  private Mark mark(String words) throws Unreadable {
    return switch (SelectionWords.ballots(selection.method())) {
      case "one" -> one(words);
      case "approve" -> approvals(words);
      case "rank" -> ranks(words);
      default -> points(words);
    };
  }

  private Mark one(String words) throws Unreadable {
    Optional<Integer> whole = names.exactly(words);
    if (whole.isEmpty() && several(words)) {
      throw new Unreadable(Problem.ONLY_ONE, "", 0);
    }
    return new Marks.Ranked(List.of(List.of(whole.isPresent() ? whole.get() : option(words))));
  }

  private boolean several(String words) {
    return BETTER.matcher(words).find() || split(words).size() > 1;
  }

  private Mark approvals(String words) throws Unreadable {
    refuseOrder(words);
    return Marks.Points.approving(distinct(options(words)));
  }

  private void refuseOrder(String words) throws Unreadable {
    if (names.exactly(words).isPresent()) {
      return;
    }
    if (BETTER.matcher(words).find()) {
      throw new Unreadable(Problem.NO_ORDER, "", 0);
    }
    if (EQUALS.matcher(words).find()) {
      throw new Unreadable(Problem.NO_POINTS, "", 0);
    }
  }

  private Mark ranks(String words) throws Unreadable {
    if (names.exactly(words).isPresent()) {
      return new Marks.Ranked(List.of(List.of(option(words))));
    }
    boolean equal = EQUALS.matcher(words).find();
    if (BETTER.matcher(words).find()) {
      return tiers(BETTER.split(words, -1));
    }
    if (equal
        && !NUMBERS_ALIKE.matcher(words).matches()
        && POINTS.matcher(scores(words).getFirst()).matches()) {
      return numbered(words);
    }
    Optional<String> listed = NumberedRanks.paired(words, names);
    if (listed.isPresent()) {
      return numbered(listed.get());
    }
    if (!equal && AND.matcher(words).find() && split(words).size() > 1) {
      doubts.add(Doubt.ORDER_OR_ALIKE);
    }
    Stream<String> parts = equal ? LIST.splitAsStream(words) : split(words).stream();
    return tiers(parts.filter(part -> !part.isBlank()).toArray(String[]::new));
  }

  private Mark tiers(String... parts) throws Unreadable {
    List<List<Integer>> tiers = new ArrayList<>();
    for (String part : parts) {
      tiers.add(tier(Words.trim(part)));
    }
    return new Marks.Ranked(once(tiers));
  }

  private List<Integer> tier(String words) throws Unreadable {
    if (names.exactly(words).isPresent()) {
      return List.of(option(words));
    }
    List<Integer> tier = new ArrayList<>();
    for (String part : EQUALS.split(words, -1)) {
      tier.addAll(options(part));
    }
    return tier;
  }

  /** "bike=1 trailer=2": most who write so mean the rank, but some the points. */
  private Mark numbered(String words) throws Unreadable {
    doubts.add(Doubt.RANKS_OR_POINTS);
    TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
    for (Map.Entry<Integer, String> entry : pairs(words).entrySet()) {
      String rank = entry.getValue();
      if (!WHOLE.matcher(rank).matches() || Integer.parseInt(rank) == 0) {
        throw new Unreadable(Problem.BAD_RANK, rank, 0);
      }
      byRank.computeIfAbsent(Integer.valueOf(rank), _ -> new ArrayList<>()).add(entry.getKey());
    }
    return new Marks.Ranked(once(List.copyOf(byRank.values())));
  }

  private Mark points(String words) throws Unreadable {
    if (BETTER.matcher(words).find()) {
      throw new Unreadable(EQUALS.matcher(words).find() ? Problem.MIXED : Problem.NO_ORDER, "", 0);
    }
    boolean dots = selection.terms().points() > 0 && "dots".equals(ballots());
    int most = selection.terms().points();
    TreeMap<Integer, Integer> given = new TreeMap<>();
    long sum = 0;
    Map<Integer, String> pairs = pairs(words);
    for (Map.Entry<Integer, String> entry : pairs.entrySet()) {
      String value = entry.getValue();
      if (!WHOLE.matcher(value).matches() || (!dots && Integer.parseInt(value) > most)) {
        throw new Unreadable(Problem.BAD_POINTS, value, most);
      }
      int points = Integer.parseInt(value);
      sum += points;
      if (points > 0) {
        given.put(entry.getKey(), points);
      }
    }
    if (dots && sum > most) {
      throw new Unreadable(Problem.TOO_MANY_DOTS, Long.toString(sum), most);
    }
    if (given.isEmpty()) {
      throw new Unreadable(Problem.ALL_ZERO, "", most);
    }
    if (dots && sum < most) {
      doubts.add(Doubt.DOTS_LEFT);
    }
    if (!dots && !pairs.keySet().containsAll(selection.offered())) {
      doubts.add(Doubt.INCOMPLETE);
    }
    return new Marks.Points(given);
  }

  private String ballots() {
    return SelectionWords.ballots(selection.method());
  }

  /** What is written beside each option. */
  private Map<Integer, String> pairs(String words) throws Unreadable {
    List<String> parts = scores(words);
    if (parts.stream().allMatch(part -> FIGURE.matcher(part).matches())) {
      return inOrder(parts, words);
    }
    Map<Integer, String> pairs = new LinkedHashMap<>();
    for (String part : parts) {
      Matcher m = POINTS.matcher(part);
      if (!m.matches()) {
        throw unpaired(part);
      }
      int option = option(Words.trim(m.group(1)));
      String earlier = pairs.putIfAbsent(option, m.group(2));
      if (earlier != null && !earlier.equals(m.group(2))) {
        throw new Unreadable(Problem.TWO_VALUES, m.group(1), 0);
      }
      if (earlier != null) {
        doubts.add(Doubt.TWICE);
      }
    }
    return pairs;
  }

  /** An option with no number beside it, or with something else; or no option at all. */
  private Unreadable unpaired(String part) {
    int points = selection.terms().points();
    Matcher beside = BESIDE.matcher(part);
    if (beside.matches() && !names.find(beside.group(1)).isEmpty()) {
      return new Unreadable(
          points > 0 ? Problem.BAD_POINTS : Problem.BAD_RANK, beside.group(2), points);
    }
    return names.find(part).isEmpty()
        ? new Unreadable(Problem.UNKNOWN, part, 0)
        : new Unreadable(Problem.POINTS_MISSING, part, points);
  }

  /** "5 2 0", a number for each option in the order of the card. */
  private Map<Integer, String> inOrder(List<String> figures, String words) throws Unreadable {
    List<String> all = figures.size() == 1 ? List.of(figures.getFirst().split("\\s+")) : figures;
    List<Integer> offered = selection.offered();
    if (all.size() != offered.size() && all.size() != selection.numbers().size()) {
      throw new Unreadable(Problem.NOT_ALL, words, offered.size());
    }
    doubts.add(Doubt.BARE_POINTS);
    Map<Integer, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      pairs.put(selection.numbers().get(i), all.get(i));
    }
    return pairs;
  }

  private List<String> scores(String words) {
    List<String> parts = new ArrayList<>();
    for (String listed : LIST.split(words, -1)) {
      for (String part : NEXT_SCORE.split(listed, -1)) {
        if (!part.isBlank()) {
          parts.addAll(apart(Words.trim(part)));
        }
      }
    }
    if (parts.size() == 1 && parts.getFirst().matches("[\\d\\s.+-]+")) {
      return List.of(parts.getFirst().split("\\s+"));
    }
    return parts.isEmpty() ? List.of(words) : parts;
  }

  /** "roof 3 stove 3": only where every name is that of an option, and each has its number. */
  private List<String> apart(String part) {
    List<String> apart = Stream.of(NEXT_BARE_SCORE.split(part, -1)).map(Words::trim).toList();
    boolean each =
        apart.stream()
            .map(POINTS::matcher)
            .allMatch(m -> m.matches() && names.exactly(Words.trim(m.group(1))).isPresent());
    return each ? apart : List.of(part);
  }

  /** The options in a list, in the order written. */
  private List<Integer> options(String words) throws Unreadable {
    List<Integer> options = new ArrayList<>();
    for (String part : split(words)) {
      options.add(option(part));
    }
    return options;
  }

  /** By commas; where there are none, by blanks, if that gives options and the whole does not. */
  private List<String> split(String words) {
    if (names.exactly(words).isPresent()) {
      return List.of(words);
    }
    List<String> parts = new ArrayList<>();
    for (String part : LIST.split(words, -1)) {
      String trimmed = Words.trim(part);
      if (!trimmed.isEmpty()) {
        parts.addAll(names.exactly(trimmed).isPresent() ? List.of(trimmed) : names.apart(trimmed));
      }
    }
    return parts.isEmpty() ? List.of(words) : parts;
  }

  private int option(String words) throws Unreadable {
    String part = Words.trim(words);
    if (part.isEmpty()) {
      throw new Unreadable(Problem.EMPTY, "", 0);
    }
    Optional<Integer> exact = names.exactly(part);
    if (exact.isPresent()) {
      return exact.get();
    }
    Set<Integer> near = names.find(part);
    if (near.isEmpty()) {
      throw new Unreadable(Problem.UNKNOWN, part, 0);
    }
    if (near.size() > 1) {
      throw new Unreadable(Problem.SEVERAL, part, 0);
    }
    doubts.add(Doubt.NEAR);
    return near.iterator().next();
  }

  private Set<Integer> distinct(List<Integer> options) {
    Set<Integer> distinct = new LinkedHashSet<>(options);
    if (distinct.size() < options.size()) {
      doubts.add(Doubt.TWICE);
    }
    return distinct;
  }

  /** Every option where it stands first. */
  private List<List<Integer>> once(List<List<Integer>> tiers) {
    Set<Integer> seen = new LinkedHashSet<>();
    List<List<Integer>> once = new ArrayList<>();
    for (List<Integer> tier : tiers) {
      List<Integer> fresh = tier.stream().filter(seen::add).toList();
      if (fresh.size() < tier.size()) {
        doubts.add(Doubt.TWICE);
      }
      if (!fresh.isEmpty()) {
        once.add(fresh);
      }
    }
    return once;
  }

  /** Ends the reading. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Malformed malformed;

    Unreadable(Problem problem, String word, int number) {
      super(problem.name(), null, false, false);
      this.malformed = new Malformed(problem, word, number);
    }
  }
}
