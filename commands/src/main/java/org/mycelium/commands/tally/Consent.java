package org.mycelium.commands.tally;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Sociocratic consent: it passes when no objection stands at the close; silence does not object.
 */
public record Consent() implements Rule {
  private static final String CANONICAL = "consent/1";
  private static final Set<Choice> CHOICES =
      Collections.unmodifiableSet(EnumSet.of(Choice.YES, Choice.ABSTAIN, Choice.OBJECTION));
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
  public Set<Choice> choices() {
    return CHOICES;
  }

  @Override
  public boolean needsReason(Choice choice) {
    return choice == Choice.OBJECTION;
  }

  @Override
  public boolean carries(Count count, int electorate) {
    return count.objection() == 0;
  }

  @Override
  public Message description() {
    return new Description();
  }

  @Override
  public Message arithmetic(Count count, int electorate) {
    return new Objections(count.objection());
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
