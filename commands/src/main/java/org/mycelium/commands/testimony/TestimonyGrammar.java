package org.mycelium.commands.testimony;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.secrecy.Receipt;

/** How stories are told, looked up, and taken back. */
public final class TestimonyGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "story",
              List.of("testimony", "tell", "historia", "relato", "testimonio", "contar"),
              List.of(
                  new Parameter("words", "", true), new Parameter("more", Parameter.BELOW, true)),
              List.of(
                  "story",
                  "story T3",
                  "story T3 public no",
                  "story T3 anonymous",
                  "story withdraw T3"),
              TestimonyGrammar::read),
          new CommandSpec(
              "stories",
              List.of("testimonies", "historias", "relatos", "testimonios"),
              List.of(),
              List.of("stories"),
              _ -> understood(new TestimonyCommand.ShowAll())));

  private static final Set<String> WITHDRAW =
      Set.of(
          "withdraw",
          "withdrawn",
          "retract",
          "unsay",
          "delete",
          "remove",
          "retirar",
          "retira",
          "retiro",
          "borrar",
          "borra",
          "quitar");

  private static final Pattern STORY =
      Pattern.compile(
          "(?iu)(?:(?:the|my|la|mi|el) )?(?<story>(?:story|testimony|historia|relato|testimonio)\\b"
              + "[\\s\\p{Z}:#]*)?(?<rest>.*)");

  private TestimonyGrammar() {}

  private static Reading read(Line line) {
    String head = Words.trim(line.head());
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String rest = words.length < 2 ? "" : words[1];
    if (line.body().isEmpty() && WITHDRAW.contains(Words.fold(words[0]))) {
      return withdraw(number(first(rest)), rest);
    }
    Optional<TestimonyNo> whole = TestimonyNo.FORM.read(head);
    if (line.body().isEmpty() && whole.isPresent()) {
      return understood(new TestimonyCommand.Show(whole.get()));
    }
    Optional<TestimonyNo> no = number(words[0]);
    if (line.body().isEmpty() && no.isPresent()) {
      return change(no.get(), rest);
    }
    String told = Words.trim(unquoted(head) + "\n" + line.body());
    return understood(new TestimonyCommand.Begin(Answers.noStory(told) ? "" : told));
  }

  /** "Withdraw story T1", "withdraw T1": what stands behind a word for taking back. */
  public static Optional<Reading> withdrawn(Line line) {
    Matcher story = STORY.matcher(Words.trim(line.head()));
    if (!line.body().isEmpty() || !story.matches()) {
      return Optional.empty();
    }
    String rest = story.group("rest");
    Optional<TestimonyNo> no = number(first(rest));
    return no.isPresent() || story.group("story") != null
        ? Optional.of(withdraw(no, rest))
        : Optional.empty();
  }

  private static Reading withdraw(Optional<TestimonyNo> no, String rest) {
    Optional<Receipt> phrase = phrase(rest);
    if (no.isEmpty() && phrase.isEmpty()) {
      boolean meansPhrase = rest.split("[\\s\\p{Z}]+", -1).length >= Receipt.LENGTH - 1;
      return new Reading.Problem(
          meansPhrase ? new TestimonyMessage.NoSuchPhrase() : new TestimonyMessage.HowToWithdraw());
    }
    return understood(new TestimonyCommand.Withdraw(no, phrase));
  }

  /** What stands behind a number: what is to change, whether it is given, and maybe the phrase. */
  private static Reading change(TestimonyNo no, String rest) {
    Optional<Receipt> phrase = phrase(rest);
    String[] words = rest.split("[\\s\\p{Z},:]+", -1);
    if (WITHDRAW.contains(Words.fold(words[0]))) {
      return understood(new TestimonyCommand.Withdraw(Optional.of(no), phrase));
    }
    Answers.Change change = Answers.change(words[0], words.length < 2 ? "" : words[1]);
    return switch (change) {
      case Answers.Change.Given(Reach reach, boolean given) ->
          understood(new TestimonyCommand.Change(no, reach, given, phrase));
      case Answers.Change.Named(boolean named) when !named ->
          understood(new TestimonyCommand.Unname(no));
      case Answers.Change.Named _, Answers.Change.Unclear _ ->
          new Reading.Problem(new TestimonyMessage.HowToChange(no));
    };
  }

  /** A number that could not be the first word of a story: T3, not 3. */
  private static Optional<TestimonyNo> number(String word) {
    return word.isEmpty() || Character.isDigit(word.codePointAt(0))
        ? Optional.empty()
        : TestimonyNo.FORM.read(word);
  }

  private static String first(String text) {
    return text.split("[\\s\\p{Z}]+", 2)[0];
  }

  /** The six words at the end of a line, if they are such. */
  private static Optional<Receipt> phrase(String line) {
    String[] words = Words.fold(line).replaceAll("[^a-z]+", " ").strip().split(" ", -1);
    int from = words.length - Receipt.LENGTH;
    if (from < 0) {
      return Optional.empty();
    }
    return Receipt.read(String.join(" ", List.of(words).subList(from, words.length)));
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 2
            && "\"“«".indexOf(text.charAt(0)) >= 0
            && "\"”»".indexOf(text.charAt(text.length() - 1)) >= 0;
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static Reading understood(TestimonyCommand command) {
    return new Reading.Understood(command);
  }
}
