package org.mycelium.commands.rulebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.settings.SettingNames;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.tally.Rules;

/**
 * Rules as people speak of them, without a setting's name: "by consent", "no early close", "votes
 * last 5 days". Pure.
 */
final class SpokenRules {
  private static final int MAX_CHARS = 200;

  private static final Pattern BY =
      Pattern.compile("(?iu)(?:(?:we |se )?(?:decide|decidimos|decidir) )?(?:by|por|con) (.+)");

  private static final Pattern LAST =
      Pattern.compile(
          "(?iu)(?:(?:all|the|every|las?|los|todas las|todos los) )?"
              + "(?:votes?|voting|votaci[oó]n(?:es)?|votos?) "
              + "(?:lasts?|runs?|takes?|(?:is|are) open|duran?|est[aá]n? abiert[oa]s?)"
              + " (?:(?:for|por|durante) )?(.+)");

  private static final Pattern MUST_VOTE =
      Pattern.compile("(?iu)(.+) (?:must|have to|has to|deben?|tienen? que) (?:vote|votar)");

  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?iu)(?:no|sin|without) (early[ -]close|cierre(?: anticipado)?|polls|encuestas|reactions"
              + "|reacciones|quorum|qu[oó]rum|pins|fijados)");

  /** What only rules about votes speak of; a rule of the house hardly does. */
  private static final Pattern OF_VOTES =
      Pattern.compile(
          "\\b(?:consent|consensus|(?:super)?majority|unanimity|unanimous|quorum|votes?|voting"
              + "|early close|decisions?|proposals?|gradients|polls|consentimiento|consenso|mayoria"
              + "|unanimidad|votos?|votacion(?:es)?|votar|decision(?:es)?|propuestas?"
              + "|cierre anticipado|gradientes|encuestas)\\b|\\d/\\d");

  private SpokenRules() {}

  /** The same in the words in which rules are changed: "rule consent"; as it is if it has none. */
  static String inSettings(String words) {
    String text = Words.trim(words);
    if (text.length() > MAX_CHARS || SettingNames.first(text).isPresent()) {
      return words;
    }
    return by(text).or(() -> last(text)).or(() -> must(text)).or(() -> off(text)).orElse(words);
  }

  /** Whether these words speak of votes and decisions. */
  static boolean speakOfVotes(String words) {
    return words.length() <= MAX_CHARS && OF_VOTES.matcher(Words.fold(words)).find();
  }

  private static Optional<String> by(String text) {
    Matcher by = BY.matcher(text);
    String rule = by.matches() ? by.group(1) : text;
    return Rules.fromWords(rule).map(_ -> "rule " + rule);
  }

  private static Optional<String> last(String text) {
    Matcher last = LAST.matcher(text);
    return last.matches() && Times.duration(last.group(1)).isPresent()
        ? Optional.of("period " + last.group(1))
        : Optional.empty();
  }

  private static Optional<String> must(String text) {
    Matcher must = MUST_VOTE.matcher(text);
    return must.matches() && Quorums.read(must.group(1)).isPresent()
        ? Optional.of("quorum " + must.group(1))
        : Optional.empty();
  }

  private static Optional<String> off(String text) {
    Matcher off = WITHOUT.matcher(text);
    if (!off.matches()) {
      return Optional.empty();
    }
    String name = Words.fold(off.group(1));
    return Optional.of(
        name.equals("quorum")
            ? "quorum none"
            : (name.startsWith("cierre") ? "cierre" : name) + " off");
  }
}
