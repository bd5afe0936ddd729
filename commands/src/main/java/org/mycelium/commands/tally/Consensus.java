package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.tally.Position.Side;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Consensus: it fails when more block than the limit; else it is tabled when too many stand aside;
 * else it passes. A block is a stated moral, ethical or safety objection; who stands aside lets the
 * others go on without them.
 *
 * @param blocksAllowed how many blocks do not stop it; usually 0
 * @param tooManyAside from how many stand-asides on it is tabled, at least 1; {@link
 *     #AS_MANY_AS_AGREE} for as many as agree
 */
public record Consensus(int blocksAllowed, int tooManyAside) implements Rule {
  /** More must agree than stand aside: what holds where an assembly set no limit. */
  public static final int AS_MANY_AS_AGREE = 0;

  static final Position STAND_ASIDE =
      Position.inWords(
          new Choice("stand-aside"),
          Side.AGAINST,
          "stand aside",
          "stand-aside",
          "standaside",
          "i stand aside",
          "standing aside",
          "aside",
          "me aparto",
          "apartarse",
          "apartarme",
          "aparte",
          "me hago a un lado",
          "hacerse a un lado",
          "a un lado",
          "al margen");

  static final Position BLOCK =
      Position.inWords(
          new Choice("block"),
          Side.STOPPING,
          "block",
          "i block",
          "blocking",
          "veto",
          "bloqueo",
          "bloquear",
          "bloqueo la propuesta");

  static final List<Position> POSITIONS =
      List.of(Position.YES, STAND_ASIDE, Position.ABSTAIN, BLOCK);

  /** More than any electorate; beyond it a limit is a slip of the finger. */
  private static final int MAX_LIMIT = 1_000_000;

  private static final Pattern CANONICAL =
      Pattern.compile("consensus/1\\(blocks<=(\\d{1,7}),stand-asides<(\\d{1,7}|agreements)\\)");

  private static final Set<String> NAMES =
      Set.of("consensus", "by consensus", "consenso", "por consenso");

  /** "Consensus minus one": so many blocks do not stop it. */
  private static final Pattern MINUS = Pattern.compile(" (?:minus|menos) (\\w{1,7})");

  private static final Pattern BLOCK_LIMIT =
      Pattern.compile(
          "(?:block limit|limit of blocks|blocks|limite de bloqueos|bloqueos)"
              + " (?:of |de )?(\\d{1,7})"
              + "|(?:at most|up to|como maximo|hasta) (\\d{1,7}) (?:blocks?|bloqueos?)");

  private static final Pattern ASIDE_LIMIT =
      Pattern.compile(
          "(?:stand ?asides? limit|limit of stand ?asides|stand ?asides?|limite de apartes"
              + "|limite de apartados|apartes) (?:of |de )?(\\d{1,7})"
              + "|(?:fewer than|less than|menos de) (\\d{1,7}) (?:stand ?asides?|apartes?)");

  /** Refuses limits that say nothing. */
  public Consensus {
    if (!valid(blocksAllowed, tooManyAside)) {
      throw new IllegalArgumentException(blocksAllowed + " blocks, " + tooManyAside + " aside");
    }
  }

  private static boolean valid(int blocksAllowed, int tooManyAside) {
    return blocksAllowed >= 0
        && blocksAllowed <= MAX_LIMIT
        && tooManyAside >= 0
        && tooManyAside <= MAX_LIMIT;
  }

  static Optional<Consensus> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    if (!m.matches()) {
      return Optional.empty();
    }
    int aside = m.group(2).equals("agreements") ? AS_MANY_AS_AGREE : Integer.parseInt(m.group(2));
    return of(Integer.parseInt(m.group(1)), aside)
        .filter(rule -> rule.canonical().equals(canonical)); // 01 and a limit of 0 are not
  }

  /** "consensus, block limit 1, stand-aside limit 3", each limit once, in either order. */
  static Optional<Consensus> fromWords(String words) {
    String plain = MINUS.matcher(words).replaceFirst(m -> ", blocks " + figure(m.group(1)));
    String[] parts = plain.split(" ?[,;] ?| (?:and|with|y|con) ", -1);
    if (!NAMES.contains(parts[0])) {
      return Optional.empty();
    }
    OptionalInt blocks = OptionalInt.empty();
    OptionalInt aside = OptionalInt.empty();
    for (int i = 1; i < parts.length; i++) {
      OptionalInt block = limit(BLOCK_LIMIT, parts[i]);
      OptionalInt standAside = limit(ASIDE_LIMIT, parts[i]);
      if (block.isPresent() && blocks.isEmpty()) {
        blocks = block;
      } else if (standAside.orElse(0) > 0 && aside.isEmpty()) {
        aside = standAside;
      } else {
        return Optional.empty();
      }
    }
    return of(blocks.orElse(0), aside.orElse(AS_MANY_AS_AGREE));
  }

  private static String figure(String word) {
    return NumberWords.read(word).map(String::valueOf).orElse(word);
  }

  private static Optional<Consensus> of(int blocksAllowed, int tooManyAside) {
    return valid(blocksAllowed, tooManyAside)
        ? Optional.of(new Consensus(blocksAllowed, tooManyAside))
        : Optional.empty();
  }

  private static OptionalInt limit(Pattern pattern, String words) {
    Matcher m = pattern.matcher(words);
    return m.matches()
        ? OptionalInt.of(Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)))
        : OptionalInt.empty();
  }

  @Override
  public String canonical() {
    return "consensus/1(blocks<=%d,stand-asides<%s)"
        .formatted(
            blocksAllowed, tooManyAside == AS_MANY_AS_AGREE ? "agreements" : "" + tooManyAside);
  }

  @Override
  public String kind() {
    return "consensus";
  }

  @Override
  public List<Position> positions() {
    return POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    if (count.of(BLOCK.choice()) > blocksAllowed) {
      return Verdict.FAILED;
    }
    int limit = tooManyAside == AS_MANY_AS_AGREE ? count.of(Choice.YES) : tooManyAside;
    return count.of(STAND_ASIDE.choice()) >= limit ? Verdict.TABLED : Verdict.PASSED;
  }

  /** A limit that nobody could go beyond would be none. */
  @Override
  public Optional<Message> obstacle(int electorate) {
    if (blocksAllowed < electorate && tooManyAside <= electorate) {
      return Optional.empty();
    }
    String limit = blocksAllowed < electorate ? "aside" : "blocks";
    return Optional.of(new OutOfReach(limit, blocksAllowed, tooManyAside, electorate));
  }

  @Override
  public Message description() {
    return new Description(blocksAllowed, tooManyAside);
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new Sum(this, count, verdict(count, electorate));
  }

  private static String asideKind(int tooManyAside) {
    return tooManyAside == AS_MANY_AS_AGREE ? "agree" : "number";
  }

  private record Description(int blocksAllowed, int tooManyAside) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          "tally.consensus",
          Arg.num("blocks", blocksAllowed),
          Arg.num("aside", tooManyAside),
          Arg.word("kind", asideKind(tooManyAside)));
    }
  }

  private record Sum(Consensus rule, Count count, Verdict verdict) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          verdict == Verdict.FAILED ? "tally.consensus.sum.blocked" : "tally.consensus.sum.free",
          Arg.num("blocks", count.of(BLOCK.choice())),
          Arg.num("allowed", rule.blocksAllowed()));
      if (verdict != Verdict.FAILED) {
        prose.line(
            "tally.consensus.sum." + asideKind(rule.tooManyAside()),
            Arg.word("tabled", verdict == Verdict.TABLED ? "yes" : "no"),
            Arg.num("yes", count.of(Choice.YES)),
            Arg.num("aside", count.of(STAND_ASIDE.choice())),
            Arg.num("limit", rule.tooManyAside()));
      }
    }
  }

  private record OutOfReach(String limit, int blocks, int aside, int electorate)
      implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          "tally.consensus.obstacle",
          Arg.word("limit", limit),
          Arg.num("blocks", blocks),
          Arg.num("aside", aside),
          Arg.num("electorate", electorate),
          Arg.num("most", Math.max(0, electorate - 1)));
    }
  }
}
