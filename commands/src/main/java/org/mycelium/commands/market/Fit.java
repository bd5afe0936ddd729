package org.mycelium.commands.market;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.SmallWords;
import org.mycelium.commands.grammar.Words;

/**
 * Which notices may belong together: those that share a word that says something. Nobody is told
 * more than that it may be so; which it is people know.
 */
final class Fit {
  /** More than these would be a guess. */
  private static final int MOST = 3;

  /** Bread is "pan" and a pot is a pot; shorter ones are seldom nouns. */
  private static final int MIN_CHARS = 2;

  /** Shorter words end in an "s" of their own: gas, mes. */
  private static final int MIN_PLURAL_CHARS = 4;

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

  /** Short ones that stand there as often, beside those that say nothing anywhere. */
  private static final Set<String> SHORT =
      Set.of(
          ("all and any bit day days eur euro euros every few for free get go got ha "
                  + "half hay hi hr hrs km kg let lot lots min my near new no now of off ok "
                  + "old on one two ten out own per set some use via way who able ask aqui "
                  + "algun ano anos bien cerca dar dia dias doy dos fin gran ir mes meses mil "
                  + "mio mia nada nos nuevo nueva pm am par pido poca por pues que sea ser soy "
                  + "tal tan toda todas tres uno uso usar va ver vez veces voy solo sola")
              .split(" "));

  private static final Pattern TEA = Pattern.compile("(?iu)t(?:é|e\u0301)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

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
    return Stream.of(BETWEEN.split(words, -1))
        .filter(Fit::says)
        .map(Words::fold)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By its accent tea is told from a Spanish "you". */
  private static boolean says(String word) {
    String folded = Words.fold(word);
    return folded.length() >= MIN_CHARS
        && !EMPTY.contains(folded)
        && !SHORT.contains(folded)
        && (!SmallWords.contains(folded) || TEA.matcher(word).matches());
  }

  private static boolean same(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return singular(longer).anyMatch(word -> singular(shorter).anyMatch(word::equals))
        || (shorter.length() >= MIN_STEM_CHARS
            && longer.startsWith(shorter)
            && longer.length() - shorter.length() <= MAX_ENDING_CHARS);
  }

  /** What it may be one of: "panes" are bread or panes. */
  private static Stream<String> singular(String word) {
    return Stream.of("", "s", "es")
        .filter(ending -> ending.isEmpty() || word.length() >= MIN_PLURAL_CHARS)
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .filter(one -> one.length() >= MIN_CHARS);
  }
}
