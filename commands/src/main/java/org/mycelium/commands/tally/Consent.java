package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.tally.Position.Side;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Sociocratic consent: it passes when no objection stands at the close; silence does not object.
 */
public record Consent() implements Rule {
  static final List<Position> POSITIONS =
      List.of(
          Position.YES,
          Position.ABSTAIN,
          Position.inWords(
              Choice.OBJECTION,
              Side.STOPPING,
              "objection",
              "object",
              "i object",
              "block",
              "veto",
              "objecion",
              "objeto",
              "bloqueo"));

  private static final String CANONICAL = "consent/1";
  private static final Set<String> WORDS =
      Set.of(
          "consent",
          "by consent",
          "no objections",
          "consentimiento",
          "por consentimiento",
          "sin objeciones");

  static Optional<Consent> fromCanonical(String canonical) {
    return canonical.equals(CANONICAL) ? Optional.of(new Consent()) : Optional.empty();
  }

  static Optional<Consent> fromWords(String words) {
    return WORDS.contains(words) ? Optional.of(new Consent()) : Optional.empty();
  }

  @Override
  public String canonical() {
    return CANONICAL;
  }

  @Override
  public String kind() {
    return "consent";
  }

  @Override
  public List<Position> positions() {
    return POSITIONS;
  }

  @Override
  public Verdict verdict(Count count, int electorate) {
    return count.of(Choice.OBJECTION) == 0 ? Verdict.PASSED : Verdict.FAILED;
  }

  @Override
  public Message description() {
    return new Description();
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new Objections(count.of(Choice.OBJECTION));
  }

  private record Description() implements Message {
    @Override
    public void write(Prose prose) {
      prose.line("tally.consent");
    }
  }

  private record Objections(int standing) implements Message {
    @Override
    public void write(Prose prose) {
      prose.line("tally.consent.sum", Arg.num("n", standing));
    }
  }
}
