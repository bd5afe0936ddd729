package org.mycelium.commands.dispute;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** What was refused, failed, or only wanted. */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:no|not|never|nor|neither|without|instead|failed|refused|rejected|wants?|wanted"
              + "|tried|sin|ni|nunca|tampoco|rechaz\\p{L}*|fracas\\p{L}*|fallo"
              + "|quer\\p{L}*|quier\\p{L}*|quis\\p{L}*|intent\\p{L}*)\\b"
              + "|n['’]t\\b|\\b(?:did|do|was|does|could|would|ca|is)nt\\b");

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

  /**
   * The one meant by what somebody wrote, in any language. None where they say what was not done,
   * or name several: then only they know how it ended.
   */
  static Optional<Settlement> read(String written) {
    String folded = Words.fold(written);
    if (DENIED.matcher(folded).find()) {
      return Optional.empty();
    }
    List<Settlement> named =
        Stream.of(folded.split("[^\\p{L}]+", -1))
            .flatMap(word -> Stream.of(values()).filter(how -> how.words.contains(word)))
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
