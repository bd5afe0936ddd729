package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.tally.Majority.Bar;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Gradients of agreement (Kaner, Facilitator's Guide to Participatory Decision-Making), in eight
 * steps: it passes when nobody vetoes and the support, which is steps 1 to 3 and 6, is enough of
 * those who do not abstain.
 *
 * @param share above 0/1; below 1/1 where more than it is asked for
 */
public record Gradients(Fraction share, Bar bar) implements Rule {
  static final List<Position> POSITIONS = GradientSteps.ALL;

  private static final Gradients USUAL = new Gradients(new Fraction(2, 3), Bar.STRICT);
  private static final Pattern CANONICAL =
      Pattern.compile("gradients/1\\(support(>=?)(\\d{1,7})/(\\d{1,7})\\)");
  private static final Set<String> NAMES =
      Set.of(
          "gradients",
          "by gradients",
          "gradients of agreement",
          "gradient of agreement",
          "gradientes",
          "por gradientes",
          "gradientes de acuerdo",
          "gradiente de acuerdo",
          "grados de acuerdo",
          "por grados de acuerdo",
          "degrees of agreement",
          "levels of agreement",
          "niveles de acuerdo");
  private static final Pattern SUPPORT =
      Pattern.compile(
          "(?:(?:support|threshold|apoyo|umbral) )?(?:of |de )?"
              + "(?:(?<bar>more than|over|at least|mas de|al menos|por lo menos|como minimo) )?"
              + "(?<share>.+?)(?: (?:support|of support|apoyo|de apoyo))?");
  private static final Set<String> AT_LEAST =
      Set.of("at least", "al menos", "por lo menos", "como minimo");

  /** Refuses shares that nothing or everything would reach. */
  public Gradients {
    if (!Majority.reachable(share, bar)) {
      throw new IllegalArgumentException("support of " + share);
    }
  }

  static Optional<Gradients> fromCanonical(String canonical) {
    Matcher m = CANONICAL.matcher(canonical);
    if (!m.matches()) {
      return Optional.empty();
    }
    Bar bar = m.group(1).equals(">") ? Bar.STRICT : Bar.AT_LEAST;
    return Fraction.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))
        .flatMap(share -> of(share, bar))
        .filter(rule -> rule.canonical().equals(canonical)); // 2/4 is not in lowest terms
  }

  /** "gradients", "gradients, support 3/4", "gradients, at least 60%". */
  static Optional<Gradients> fromWords(String words) {
    int comma = words.indexOf(',');
    String name = comma < 0 ? words : words.substring(0, comma).strip();
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    if (comma < 0) {
      return Optional.of(USUAL);
    }
    Matcher m = SUPPORT.matcher(words.substring(comma + 1).strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String said = m.group("bar");
    Bar bar = said != null && AT_LEAST.contains(said) ? Bar.AT_LEAST : Bar.STRICT;
    return Fractions.read(m.group("share")).flatMap(share -> of(share, bar));
  }

  private static Optional<Gradients> of(Fraction share, Bar bar) {
    return Majority.reachable(share, bar)
        ? Optional.of(new Gradients(share, bar))
        : Optional.empty();
  }

  @Override
  public String canonical() {
    return "gradients/1(support%s%s)".formatted(bar == Bar.STRICT ? ">" : ">=", share);
  }

  @Override
  public String kind() {
    return "gradients";
  }

  @Override
  public List<Position> positions() {
    return POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    int compared = share.compareShare(support(count), whole(count));
    boolean reached = bar == Bar.STRICT ? compared > 0 : compared >= 0;
    return reached && !stopped(count) ? Verdict.PASSED : Verdict.FAILED;
  }

  private static int support(Count count) {
    return POSITIONS.stream()
        .filter(
            step -> step.side() == Position.Side.FOR || step.choice().equals(GradientSteps.WILL))
        .mapToInt(step -> count.of(step.choice()))
        .sum();
  }

  private static int whole(Count count) {
    return count.voted() - count.of(Choice.ABSTAIN);
  }

  @Override
  public Message description() {
    return new Description(share, bar);
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new Sum(
        share,
        bar,
        support(count),
        whole(count),
        POSITIONS.stream()
            .filter(step -> step.side() == Position.Side.STOPPING)
            .mapToInt(step -> count.of(step.choice()))
            .sum());
  }

  private record Description(Fraction share, Bar bar) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          "tally.gradients",
          Arg.word("bar", bar.canonical()),
          Arg.said("share", new MajorityMessage.Share(share)));
    }
  }

  private record Sum(Fraction share, Bar bar, int support, int whole, int vetoes)
      implements Message {
    @Override
    public void write(Prose prose) {
      prose.line(
          "tally.gradients.sum",
          Arg.word("relation", relation()),
          Arg.num("support", support),
          Arg.num("whole", whole),
          Arg.said("share", new MajorityMessage.Share(share)));
      prose.line("tally.gradients.sum.vetoes", Arg.num("vetoes", vetoes));
    }

    private String relation() {
      int compared = share.compareShare(support, whole);
      if (whole == 0) {
        return "none";
      }
      if (compared != 0) {
        return compared > 0 ? "more" : "less";
      }
      return bar == Bar.STRICT ? "exactly" : "enough";
    }
  }
}
