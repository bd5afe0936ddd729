package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A majority that counts only if enough of all who may vote said yes, and if enough took part. Too
 * few yes votes fail it, as in votes with an approval quorum; too few participants leave it
 * undecided, as a missed quorum does.
 *
 * @param yes the floor on yes votes, of the whole electorate
 * @param participation the floor on votes of any kind, of the whole electorate
 */
public record MajorityWithFloors(Majority majority, Quorum yes, Quorum participation)
    implements Rule {
  private static final Pattern CANONICAL =
      Pattern.compile("majority-floors/1\\((.+);yes=([^;]+);participation=([^;]+)\\)");

  private static final Pattern YES =
      Pattern.compile(
          "(?:yes floor|floor on yes|minimo de sies|sies minimos) (?:of |de )?(?<floor>.+)"
              + "|(?:at least|min|al menos|como minimo) (?<said>.+?)"
              + " (?:of all |de todas |de todos )?(?:say yes|yes|dicen si|sies)");

  private static final Pattern PARTICIPATION =
      Pattern.compile(
          "(?:participation floor|floor on participation|participation|turnout"
              + "|participacion minima|participacion) (?:of |de )?(?<floor>.+)"
              + "|(?:at least|min|al menos|como minimo) (?<said>.+?)"
              + " (?:of all |de todas |de todos )?(?:take part|vote|participan|votan)");

  /** Refuses what is a plain majority. */
  public MajorityWithFloors {
    if (!yes.asks() && !participation.asks()) {
      throw new IllegalArgumentException("no floors");
    }
  }

  /** With the same floors, and two thirds of the votes cast where it asks for less of them. */
  public MajorityWithFloors atLeastTwoThirds() {
    return new MajorityWithFloors(majority.atLeastTwoThirds(), yes, participation);
  }

  static Optional<MajorityWithFloors> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Majority.fromCanonical(m.group(1))
        .flatMap(
            majority ->
                Quorum.fromCanonical(m.group(2))
                    .flatMap(
                        yes ->
                            Quorum.fromCanonical(m.group(3))
                                .flatMap(part -> of(majority, yes, part))))
        .filter(rule -> rule.canonical().equals(canonical));
  }

  /** "2/3, yes floor 1/4, participation floor 1/2", each floor once, in either order. */
  static Optional<MajorityWithFloors> fromWords(String words) {
    String[] parts = words.split(" ?[,;] ?", -1);
    Quorum yes = Quorum.NONE;
    Quorum participation = Quorum.NONE;
    for (int i = 1; i < parts.length; i++) {
      Optional<Quorum> yesFloor = floor(YES, parts[i]);
      Optional<Quorum> partFloor = floor(PARTICIPATION, parts[i]);
      if (yesFloor.isPresent() && !yes.asks()) {
        yes = yesFloor.get();
      } else if (partFloor.isPresent() && !participation.asks()) {
        participation = partFloor.get();
      } else {
        return Optional.empty();
      }
    }
    Quorum onYes = yes;
    Quorum onAll = participation;
    return Majority.fromWords(parts[0]).flatMap(majority -> of(majority, onYes, onAll));
  }

  private static Optional<MajorityWithFloors> of(Majority majority, Quorum yes, Quorum all) {
    return yes.asks() || all.asks()
        ? Optional.of(new MajorityWithFloors(majority, yes, all))
        : Optional.empty();
  }

  private static Optional<Quorum> floor(Pattern pattern, String words) {
    Matcher m = pattern.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    @Nullable String floor = m.group("floor");
    return Quorums.read(floor == null ? m.group("said") : floor).filter(Quorum::asks);
  }

  @Override
  public String canonical() {
    return "majority-floors/1(%s;yes=%s;participation=%s)"
        .formatted(majority.canonical(), yes.canonical(), participation.canonical());
  }

  @Override
  public String kind() {
    return "majority";
  }

  @Override
  public List<Position> positions() {
    return Majority.POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    if (count.voted() < participation.needed(electorate)) {
      return Verdict.NOT_DECIDED;
    }
    return count.of(Choice.YES) < yes.needed(electorate)
        ? Verdict.FAILED
        : majority.verdict(count, electorate);
  }

  @Override
  public Optional<Message> obstacle(int electorate) {
    int needed = Math.max(yes.needed(electorate), participation.needed(electorate));
    return needed <= electorate
        ? Optional.empty()
        : Optional.of(new OutOfReach(needed, electorate));
  }

  @Override
  public Message description() {
    return new Description(this);
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new Sum(this, count, electorate);
  }

  private record Description(MajorityWithFloors rule) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          "tally.floors",
          Arg.said("majority", rule.majority().description()),
          Arg.word("which", which(rule)),
          Arg.said("yes", new Floor(rule.yes())),
          Arg.said("participation", new Floor(rule.participation())));
    }

    private static String which(MajorityWithFloors rule) {
      if (!rule.yes().asks()) {
        return "participation";
      }
      return rule.participation().asks() ? "both" : "yes";
    }
  }

  /** "1/4 of all who may vote", "5", "1/4 of all who may vote and 5". */
  private record Floor(Quorum floor) implements Message {
    @Override
    public void write(Prose prose) {
      boolean share = floor.share().numerator() > 0;
      prose.line(
          "tally.floors.floor",
          Arg.word("kind", share ? (floor.number() > 0 ? "both" : "share") : "number"),
          Arg.said("share", new MajorityMessage.Share(floor.share())),
          Arg.num("number", floor.number()));
    }
  }

  private record Sum(MajorityWithFloors rule, Count count, int electorate) implements Message {
    @Override
    public void write(Prose prose) {
      int taking = rule.participation().needed(electorate);
      if (rule.participation().asks()) {
        prose.line(
            "tally.floors.sum.participation",
            Arg.num("voted", count.voted()),
            Arg.num("electorate", electorate),
            Arg.num("needed", taking));
      }
      if (count.voted() < taking) {
        return;
      }
      prose.include(rule.majority().arithmetic(count, electorate));
      if (rule.yes().asks()) {
        prose.line(
            "tally.floors.sum",
            Arg.num("yes", count.of(Choice.YES)),
            Arg.num("electorate", electorate),
            Arg.num("needed", rule.yes().needed(electorate)));
      }
    }
  }

  private record OutOfReach(int needed, int electorate) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          "tally.floors.obstacle", Arg.num("needed", needed), Arg.num("electorate", electorate));
    }
  }
}
