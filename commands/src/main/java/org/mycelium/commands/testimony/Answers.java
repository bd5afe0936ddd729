package org.mycelium.commands.testimony;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** Reads short answers about a story: in any language we speak, typos forgiven. Pure. */
final class Answers {
  private static final Set<String> YES =
      Set.of("yes", "y", "ok", "tell", "confirm", "si", "s", "contar", "cuentalo", "confirmar");
  private static final Set<String> NO = Set.of("no", "n", "not", "off", "nope", "nunca");
  private static final Set<String> GIVE = Set.of("", "yes", "y", "on", "ok", "si", "s");
  private static final Set<String> CANCEL =
      Set.of("cancel", "drop", "stop", "cancelar", "cancela", "dejar", "dejalo", "basta");
  private static final Set<String> NOTHING =
      Set.of("nothing", "none", "no", "skip", "nada", "ninguno", "ninguna");
  private static final Set<String> ALL = Set.of("all", "todo", "todas", "todos");
  private static final Set<String> NAMED =
      Set.of(
          "name",
          "named",
          "my name",
          "with name",
          "with my name",
          "with it",
          "nombre",
          "mi nombre",
          "con nombre",
          "con mi nombre",
          "con el");
  private static final Set<String> UNNAMED =
      Set.of(
          "anonymous",
          "anonymously",
          "without",
          "no name",
          "without name",
          "without it",
          "without my name",
          "nameless",
          "anonimo",
          "anonima",
          "sin nombre",
          "sin mi nombre",
          "sin el");

  private Answers() {}

  /** What somebody wants otherwise. */
  sealed interface Change {
    /** These may hear it, or may not any more. */
    record Given(Reach reach, boolean given) implements Change {}

    /** It is told by name, or without one. */
    record Named(boolean named) implements Change {}

    /** There is no telling. */
    record Unclear() implements Change {}
  }

  static boolean yes(String said) {
    return YES.contains(bare(said));
  }

  static boolean cancels(String said) {
    String word = bare(said);
    // "Con él" is nearly "cancel".
    return !NAMED.contains(word) && !UNNAMED.contains(word) && near(word, CANCEL);
  }

  static boolean nothing(String said) {
    return NOTHING.contains(bare(said));
  }

  /** By name or without, if that is what was said. */
  static Optional<Boolean> named(String said) {
    String word = bare(said);
    if (YES.contains(word) || NO.contains(word)) {
      return Optional.of(YES.contains(word));
    }
    return naming(word);
  }

  /** What is written exactly is meant so: "name" begins "nameless". */
  private static Optional<Boolean> naming(String word) {
    if (NAMED.contains(word) || UNNAMED.contains(word)) {
      return Optional.of(NAMED.contains(word));
    }
    return near(word, UNNAMED)
        ? Optional.of(false)
        : near(word, NAMED) ? Optional.of(true) : Optional.empty();
  }

  /** "public no", "anonymous". */
  static Change change(String what, String then) {
    Optional<Reach> reach = reach(what);
    if (reach.isPresent()) {
      boolean gives = GIVE.contains(bare(then));
      return gives || NO.contains(bare(then))
          ? new Change.Given(reach.get(), gives)
          : new Change.Unclear();
    }
    return naming(bare(what))
        .<Change>map(named -> new Change.Named(named && !NO.contains(bare(then))))
        .orElseGet(Change.Unclear::new);
  }

  /** All that may hear it, as somebody listed them; empty if one of the words is none. */
  static Optional<Set<Reach>> reaches(String said) {
    String folded = bare(said);
    if (ALL.contains(folded)) {
      return Optional.of(EnumSet.allOf(Reach.class));
    }
    if (NOTHING.contains(folded) || folded.equals("nobody") || folded.equals("nadie")) {
      return Optional.of(Set.of());
    }
    Set<Reach> reaches = EnumSet.noneOf(Reach.class);
    for (String word : folded.split("[^\\p{L}]+", -1)) {
      if (word.isEmpty() || List.of("and", "y", "the", "la", "el", "only", "solo").contains(word)) {
        continue;
      }
      Optional<Reach> reach = reach(word);
      if (reach.isEmpty()) {
        return Optional.empty();
      }
      reaches.add(reach.get());
    }
    return reaches.isEmpty() ? Optional.empty() : Optional.of(reaches);
  }

  private static Optional<Reach> reach(String word) {
    return Near.nearest(bare(word), Reach.words()).flatMap(Reach::read);
  }

  private static boolean near(String word, Set<String> words) {
    return words.contains(word)
        || Near.nearest(word, words).filter(found -> found.length() > 3).isPresent();
  }

  private static String bare(String said) {
    return Words.fold(said).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }
}
