package org.mycelium.commands.testimony;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.grammar.YesOrNo;

/** Reads short answers about a story: in any language we speak, typos forgiven. Pure. */
final class Answers {
  private static final Set<String> YES =
      Set.of("yes", "y", "ok", "tell", "confirm", "si", "s", "contar", "cuentalo", "confirmar");
  private static final Set<String> NO = Set.of("no", "n", "not", "off", "nope", "nunca");
  private static final Set<String> GIVE =
      Set.of("", "yes", "y", "on", "ok", "si", "s", "too", "also", "as well", "tambien");
  private static final Set<String> CANCEL =
      Set.of("cancel", "drop", "stop", "cancelar", "cancela", "dejar", "dejalo", "basta");
  private static final Set<String> NOTHING =
      Set.of("nothing", "none", "no", "skip", "nada", "ninguno", "ninguna");
  private static final Set<String> ALL =
      Set.of(
          "all",
          "everyone",
          "everybody",
          "anyone",
          "anybody",
          "todo",
          "todas",
          "todos",
          "todo el mundo",
          "cualquiera");

  private static final Set<String> NONE = Set.of("nobody", "no one", "no-one", "nadie");

  /** Words between those that say who may hear it. */
  private static final Set<String> AROUND =
      Set.of(
          "and",
          "y",
          "e",
          "or",
          "o",
          "the",
          "la",
          "el",
          "los",
          "las",
          "only",
          "just",
          "solo",
          "solamente",
          "in",
          "for",
          "to",
          "our",
          "this",
          "en",
          "para",
          "a",
          "nuestra",
          "esta",
          "but",
          "pero",
          "yes",
          "si",
          "may",
          "can",
          "read",
          "it",
          "also",
          "tambien");

  private static final Set<String> NOT =
      Set.of(
          "no", "not", "never", "without", "except", "nor", "sin", "ni", "salvo", "excepto",
          "menos");

  /** What is no story, be it written where one is asked for. */
  private static final Set<String> NO_STORY =
      Set.of(
          "story",
          "a story",
          "my story",
          "one",
          "something",
          "tell",
          "tell a story",
          "tell my story",
          "tell story",
          "historia",
          "una historia",
          "mi historia",
          "un relato",
          "un testimonio",
          "algo",
          "contar",
          "contar una historia",
          "contar mi historia",
          "contar historia",
          "contar un relato");

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

  /** Each part is given or refused by itself; "room and not public" are two. */
  private static final Pattern PARTS =
      Pattern.compile(
          "[,;.]| (?=(?:but|pero|(?:and |y )?(?:not|no|sin)|except|salvo|excepto|menos) )"
              + "|(?<=\\p{L}{4} no)(?<!pero no) (?=\\p{L})");

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

  /** Whether it says that there is a story, or an answer to something, and tells none. */
  static boolean noStory(String said) {
    String word = bare(said);
    return NO_STORY.contains(word)
        || yes(said)
        || NO.contains(word)
        || YesOrNo.of(said).isPresent()
        || NOTHING.contains(word);
  }

  /** Whether it is a yes and nothing else: what is told cannot be unread. */
  static boolean yes(String said) {
    return YES.contains(bare(Courtesy.without(said)))
        || YesOrNo.of(said).filter(YesOrNo.YES::equals).isPresent();
  }

  static boolean cancels(String said) {
    String word = bare(said);
    // "Con él" is nearly "cancel".
    return !NAMED.contains(word) && !UNNAMED.contains(word) && near(word, CANCEL);
  }

  static boolean nothing(String said) {
    return NOTHING.contains(bare(said));
  }

  /**
   * By name or without, if that is what was said. A bare yes or no says neither: which of the two
   * it answers only its writer knows, and a name that was told cannot be unread.
   */
  static Optional<Boolean> named(String said) {
    String word = bare(said);
    return YES.contains(word) || NO.contains(word) ? Optional.empty() : naming(word);
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
    if (ALL.contains(bare(what)) && then.isEmpty()) {
      return new Change.Unclear();
    }
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

  /**
   * All that may hear it, as somebody listed them: "room, public", "just the room", "room, not
   * public". Empty if one of the words is none, or if it is not clear what a "not" is about.
   */
  static Optional<Set<Reach>> reaches(String said) {
    String folded = bare(said);
    if (NOTHING.contains(folded) || NONE.contains(folded)) {
      return Optional.of(Set.of());
    }
    Set<Reach> given = EnumSet.noneOf(Reach.class);
    Set<Reach> refused = EnumSet.noneOf(Reach.class);
    for (String part : PARTS.split(folded, -1)) {
      if (!read(part, given, refused)) {
        return Optional.empty();
      }
    }
    given.removeAll(refused);
    return given.isEmpty() ? Optional.empty() : Optional.of(given);
  }

  /** Reads a part that gives or refuses; whether it could be read. */
  private static boolean read(String part, Set<Reach> given, Set<Reach> refused) {
    if (ALL.contains(bare(part))) {
      given.addAll(EnumSet.allOf(Reach.class));
      return true;
    }
    Set<Reach> named = EnumSet.noneOf(Reach.class);
    boolean not = false;
    for (String word : part.split("[^\\p{L}]+", -1)) {
      if (NOT.contains(word)) {
        not = true;
      } else if (!word.isEmpty() && !AROUND.contains(word)) {
        Optional<Reach> reach = reach(word);
        if (reach.isEmpty()) {
          return false;
        }
        named.add(reach.get());
      }
    }
    (not ? refused : given).addAll(named);
    return !not || named.size() == 1;
  }

  private static Optional<Reach> reach(String word) {
    return Near.nearest(bare(word), Reach.words()).flatMap(Reach::read);
  }

  private static boolean near(String word, Set<String> words) {
    return words.contains(word)
        || Near.nearest(word, words).filter(found -> found.length() > 3).isPresent();
  }

  private static String bare(String said) {
    return Words.fold(said)
        .replaceAll("^[^\\p{L}\\p{N}]+|(?<![^\\p{L}\\p{N}])[^\\p{L}\\p{N}]+$", "");
  }
}
