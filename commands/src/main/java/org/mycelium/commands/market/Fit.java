package org.mycelium.commands.market;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;

/**
 * Which notices may belong together: those that share a word that says something. Nobody is told
 * more than that it may be so; which it is people know.
 */
final class Fit {
  /** More than these would be a guess. */
  private static final int MOST = 3;

  private static final int MIN_CHARS = 4;

  /** A word that is so long may be the beginning of another: garden, gardening. */
  private static final int MIN_STEM_CHARS = 5;

  private static final int MAX_ENDING_CHARS = 4;

  /** Words that stand in every second notice. */
  private static final Set<String> EMPTY =
      Set.of(
          "about",
          "also",
          "anybody",
          "anyone",
          "around",
          "available",
          "because",
          "been",
          "each",
          "every",
          "evening",
          "evenings",
          "free",
          "from",
          "give",
          "good",
          "have",
          "help",
          "here",
          "hour",
          "hours",
          "into",
          "just",
          "lend",
          "like",
          "little",
          "looking",
          "make",
          "many",
          "more",
          "most",
          "much",
          "need",
          "needed",
          "offer",
          "only",
          "other",
          "people",
          "person",
          "please",
          "some",
          "somebody",
          "someone",
          "something",
          "take",
          "that",
          "them",
          "there",
          "they",
          "thing",
          "things",
          "this",
          "time",
          "used",
          "want",
          "wanted",
          "week",
          "weekend",
          "weekly",
          "weeks",
          "well",
          "what",
          "when",
          "which",
          "with",
          "without",
          "would",
          "year",
          "your",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "algo",
          "alguien",
          "alguna",
          "algunas",
          "alguno",
          "algunos",
          "ayuda",
          "buena",
          "bueno",
          "busco",
          "cada",
          "como",
          "cosa",
          "cosas",
          "cuando",
          "desde",
          "donde",
          "doy",
          "esta",
          "este",
          "estos",
          "fines",
          "gratis",
          "hacer",
          "hasta",
          "hora",
          "horas",
          "necesito",
          "ofrezco",
          "otra",
          "otro",
          "para",
          "pero",
          "persona",
          "personas",
          "poco",
          "presto",
          "puedo",
          "quien",
          "quiero",
          "semana",
          "semanas",
          "sobre",
          "tardes",
          "tengo",
          "tiempo",
          "todo",
          "todos",
          "una",
          "unas",
          "unos",
          "usado",
          "usada",
          "lunes",
          "martes",
          "miercoles",
          "jueves",
          "viernes",
          "sabado",
          "domingo");

  private Fit() {}

  /** Those of these that may fit what these words say, the likeliest first. */
  static List<Notice> among(List<Notice> notices, String words) {
    Set<String> said = saying(words);
    return notices.stream()
        .filter(notice -> shared(said, notice) > 0)
        .sorted(
            Comparator.comparingInt((Notice notice) -> shared(said, notice))
                .thenComparing(Notice::no)
                .reversed())
        .limit(MOST)
        .toList();
  }

  private static int shared(Set<String> said, Notice notice) {
    Set<String> theirs = new HashSet<>(saying(notice.words()));
    return (int) said.stream().filter(word -> theirs.stream().anyMatch(w -> same(w, word))).count();
  }

  private static Set<String> saying(String words) {
    return Stream.of(Words.fold(words).split("[^\\p{L}]+", -1))
        .filter(word -> word.length() >= MIN_CHARS && !EMPTY.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean same(String one, String other) {
    String shorter = one.length() <= other.length() ? singular(one) : singular(other);
    String longer = one.length() <= other.length() ? singular(other) : singular(one);
    return longer.equals(shorter)
        || (shorter.length() >= MIN_STEM_CHARS
            && longer.startsWith(shorter)
            && longer.length() - shorter.length() <= MAX_ENDING_CHARS);
  }

  private static String singular(String word) {
    return word.length() > MIN_CHARS && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
