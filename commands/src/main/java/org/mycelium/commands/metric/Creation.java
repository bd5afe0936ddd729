package org.mycelium.commands.metric;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.text.Message;

/** Whether something of the assembly's own can be counted as somebody asks. */
final class Creation {
  private static final int MAX_NAME = 40;
  private static final int MAX_MEANING = 300;
  private static final int MAX_UNIT = 30;

  /** One word that begins with a letter, so that it can be told from what follows it. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_-]*");

  /** Stands in digests between words of ours, so nothing that could be taken for a command. */
  private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Sc}%°'’ /.·-]*");

  /** A metric's number, by which it is found as well. */
  private static final Pattern NUMBER = Pattern.compile("m\\d+");

  private final Metrics metrics;
  private final Catalogue catalogue;

  Creation(Metrics metrics, Catalogue catalogue) {
    this.metrics = metrics;
    this.catalogue = catalogue;
  }

  /** What stands in the way. */
  Optional<Message> obstacle(MetricCommand.Create command) {
    String form = Naming.form(command.name());
    if (length(command.name()) > MAX_NAME
        || !NAME.matcher(command.name()).matches()
        || NUMBER.matcher(form).matches()
        || MetricGrammar.reserved(form)) {
      return Optional.of(new WritingMessage.BadName(command.name(), MAX_NAME));
    }
    Optional<Metric> taken = catalogue.find(command.name());
    if (taken.isPresent()) {
      return Optional.of(new MetricMessage.NameTaken(taken.get()));
    }
    Optional<ReadyMade> ready = ReadyMade.called(form);
    if (ready.isPresent()) {
      return Optional.of(new MetricMessage.IsReadyMade(ready.get()));
    }
    return terms(command);
  }

  private Optional<Message> terms(MetricCommand.Create command) {
    if (command.meaning().isBlank()) {
      return Optional.of(new WritingMessage.MeaningMissing(command.name()));
    }
    if (length(command.meaning()) > MAX_MEANING) {
      return Optional.of(new WritingMessage.TooLong(length(command.meaning()), MAX_MEANING));
    }
    if (length(command.terms().unit()) > MAX_UNIT) {
      return Optional.of(new WritingMessage.TooLong(length(command.terms().unit()), MAX_UNIT));
    }
    if (!UNIT.matcher(command.terms().unit()).matches()) {
      return Optional.of(new WritingMessage.BadUnit(command.terms().unit()));
    }
    if (command.terms().decimals() > Metric.MAX_DECIMALS) {
      return Optional.of(new WritingMessage.TooFine(Metric.MAX_DECIMALS));
    }
    return metrics.counted().size() >= MetricRules.MAX_METRICS
        ? Optional.of(new WritingMessage.TooMany(MetricRules.MAX_METRICS))
        : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
