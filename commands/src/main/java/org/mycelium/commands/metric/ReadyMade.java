package org.mycelium.commands.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/**
 * Metrics of autonomy that an assembly can adopt with one word. Their words stand in the bundle, so
 * that they are said in whatever language the assembly speaks.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its lists are made by List.of and never change.
public enum ReadyMade implements Naming {
  /** Households that rely mainly on a service of ours. */
  HOUSEHOLDS("households", 0, List.of("hogares"), List.of("households", "hogares")),
  /** Disputes resolved among us, without police. */
  DISPUTES("disputes", List.of("conflictos"), List.of("disputes", "conflictos")),
  /** Hours of mutual aid given. */
  AID_HOURS("aid-hours", 1, List.of("horas-de-apoyo"), List.of("hours", "h", "horas")),
  /** Minutes from a call until our help was there, the median. */
  RESPONSE_TIME("response-time", 0, List.of("respuesta"), List.of("minutes", "min", "minutos")),
  /** The same of the official services. */
  OFFICIAL_RESPONSE_TIME(
      "official-response-time",
      0,
      List.of("respuesta-oficial"),
      List.of("minutes", "min", "minutos")),
  /** Votes cast of those that could be, in votes that ended; of a hundred. */
  TURNOUT("turnout", List.of("votos-emitidos"), List.of("%")),
  /** Members who voted at least once, of those who could; of a hundred. */
  PARTICIPATION("participation", List.of("participacion"), List.of("%")),
  /** Decisions made. */
  DECISIONS("decisions", List.of("decisiones"), List.of("decisions", "decisiones")),
  /** Terms that ended and were followed by somebody else's; of a hundred. */
  ROTATION("rotation", List.of("rotacion"), List.of("%")),
  /** What all accounts of the scrip above zero have together, at the end. */
  SCRIP("scrip", 2, List.of("trueque"), List.of(), true),
  /** How often each unit of it was paid on. */
  VELOCITY("velocity", 2, List.of("velocidad"), List.of(), true);

  private final String key;
  private final int decimals;
  private final List<String> calls;
  private final List<String> units;
  private final boolean measured;

  /** One that the bot measures. */
  ReadyMade(String key, List<String> others, List<String> units) {
    this(key, 0, others, units, true);
  }

  /** One that people report. */
  ReadyMade(String key, int decimals, List<String> others, List<String> units) {
    this(key, decimals, others, units, false);
  }

  ReadyMade(String key, int decimals, List<String> others, List<String> units, boolean measured) {
    this.key = key;
    this.decimals = decimals;
    this.calls = Stream.concat(Stream.of(key), others.stream()).toList();
    this.units = units;
    this.measured = measured;
  }

  /** The name in facts and tables. */
  public String key() {
    return key;
  }

  /**
   * Whether it is counted by the week and no otherwise, as what is told of scrip and disputes is.
   */
  boolean weekly() {
    return this == SCRIP || this == VELOCITY || this == DISPUTES;
  }

  /** How many decimals it is counted with. */
  int decimals() {
    return decimals;
  }

  /** The one with this key. */
  public static Optional<ReadyMade> of(String key) {
    return Stream.of(values()).filter(ready -> ready.key.equals(key)).findFirst();
  }

  /** The one that answers to a name in any language, in the form of {@link Naming#form}. */
  static Optional<ReadyMade> called(String form) {
    return Stream.of(values()).filter(ready -> ready.calls.contains(form)).findFirst();
  }

  @Override
  public boolean measured() {
    return measured;
  }

  @Override
  public Message word() {
    return line -> line.line("metric.ready." + key);
  }

  @Override
  public Message sense() {
    return line -> line.line("metric.ready." + key + ".meaning");
  }

  @Override
  public List<String> calls() {
    return calls;
  }

  @Override
  public List<String> units() {
    return units;
  }

  @Override
  public Message amount(BigDecimal value) {
    return line ->
        line.line(
            "metric.ready." + key + ".amount",
            Arg.decimal("value", value),
            Arg.word("one", value.compareTo(BigDecimal.ONE) == 0 ? "yes" : "no"));
  }
}
