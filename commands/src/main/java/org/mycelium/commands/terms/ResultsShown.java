package org.mycelium.commands.terms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** When the count of a vote that is still open is shown, and to whom. */
public enum ResultsShown {
  /** To everybody, as votes arrive. */
  ALWAYS,
  /** To whoever has voted; so never in the room, where everybody reads it. */
  AFTER_OWN_VOTE,
  /** To nobody before the vote has closed. */
  AFTER_CLOSE;

  private static final int MAX_CHARS = 100;

  /** What people write, folded. */
  private static final Map<String, ResultsShown> WORDS = new LinkedHashMap<>();

  static {
    put(ALWAYS, "always", "live", "open", "visible", "at once", "at any time");
    put(ALWAYS, "siempre", "visibles", "en directo");
    put(AFTER_OWN_VOTE, "after own vote", "after one's own vote", "after my vote");
    put(AFTER_OWN_VOTE, "after your vote", "after vote", "after voting", "once voted");
    put(AFTER_OWN_VOTE, "tras votar", "despues de votar", "al votar", "tras el voto");
    put(AFTER_OWN_VOTE, "tras el propio voto");
    put(AFTER_CLOSE, "after close", "after the close", "after closing", "at close");
    put(AFTER_CLOSE, "at the close", "at the end", "when closed", "once closed", "hidden");
    put(AFTER_CLOSE, "tras el cierre", "despues del cierre", "al cierre", "al cerrar");
    put(AFTER_CLOSE, "al final", "ocultos");
  }

  private static void put(ResultsShown shown, String... words) {
    Stream.of(words).forEach(word -> WORDS.put(word, shown));
  }

  /** The form kept in facts: {@code after-close}. */
  public String canonical() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the form kept in facts; empty for anything else. */
  public static Optional<ResultsShown> fromCanonical(String text) {
    return Stream.of(values()).filter(shown -> shown.canonical().equals(text)).findFirst();
  }

  /** Reads what people write, in any language we speak; empty if it is none of it. */
  public static Optional<ResultsShown> read(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String folded = Words.fold(text).replace('-', ' ').replace('’', '\'');
    return Optional.ofNullable(WORDS.get(folded));
  }

  /** Whether these words were probably meant for one of them, though none reads them. */
  public static boolean nearly(String text) {
    String folded = Words.fold(text);
    return folded.startsWith("after ") || Near.nearest(folded, WORDS.keySet()).isPresent();
  }
}
