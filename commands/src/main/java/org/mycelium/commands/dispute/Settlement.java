package org.mycelium.commands.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;

/**
 * How a dispute ended. A short list instead of people's own words, so that none of these can tell
 * what it was about.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its lists are made by List.of and never change.
public enum Settlement {
  /** Somebody of ours helped the parties to agree. */
  MEDIATION("mediation", List.of("mediator", "mediated", "mediacion", "mediadora", "mediador")),
  /** A circle of all whom it touched. */
  CIRCLE("circle", List.of("restorative", "circulo", "restaurativo")),
  /** The parties agreed by themselves. */
  AGREEMENT("agreement", List.of("talk", "talking", "agreed", "acuerdo", "hablando")),
  /** The assembly decided it. */
  ASSEMBLY("assembly", List.of("decision", "vote", "asamblea")),
  /** It was let go. */
  DROPPED("dropped", List.of("withdrawn", "nothing", "retirado", "abandonado")),
  /** Police, a court or another authority. */
  AUTHORITY("authority", List.of("police", "court", "policia", "juzgado", "tribunal", "autoridad"));

  private final String key;
  private final List<String> words;

  Settlement(String key, List<String> others) {
    this.key = key;
    this.words = Stream.concat(Stream.of(key), others.stream()).toList();
  }

  /** The name in facts and tables. */
  public String key() {
    return key;
  }

  /** Whether it was settled among us. */
  public boolean ours() {
    return switch (this) {
      case MEDIATION, CIRCLE, AGREEMENT, ASSEMBLY -> true;
      case DROPPED, AUTHORITY -> false;
    };
  }

  /** The one with this key. */
  public static Optional<Settlement> of(String key) {
    return Stream.of(values()).filter(how -> how.key.equals(key)).findFirst();
  }

  /** The one meant by what somebody wrote, in any language: the first word that names one. */
  static Optional<Settlement> read(String written) {
    return Stream.of(Words.fold(written).split("[^\\p{L}]+"))
        .flatMap(word -> Stream.of(values()).filter(how -> how.words.contains(word)))
        .findFirst();
  }
}
