package org.mycelium.commands.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.settings.SettingNames;
import org.mycelium.commands.settings.SettingsGrammar;
import org.mycelium.commands.settings.SettingsMessage;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.text.Message;

/**
 * Reads changes of rules as people write them: "quorum 1/3", "the quorum to 1/3 and the period to
 * 5d", "regla consenso, límite de bloqueos 1; plazo 5d". A value may have commas of its own: what
 * follows a comma begins a new change only if it begins with a setting's name.
 */
final class ChangesReader {
  /** More than there are settings, each said once. */
  private static final int MOST = 20;

  private static final int MAX_CHARS = 600;
  private static final Pattern ARTICLE =
      Pattern.compile("(?iu)(?:the|our|el|la|los|las|nuestro|nuestra)[\\s\\p{Z}]+");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?iu)[\\s\\p{Z}]*" + "(?:[,;，；、،\\n]|[\\s\\p{Z}](?:and|y|e|&)(?=[\\s\\p{Z}]))");
  private static final Pattern BY = Pattern.compile("(?iu)(?:by|por|con)[\\s\\p{Z}]+");

  private ChangesReader() {}

  /** What was made of it. */
  sealed interface Result {
    /** Changes, at least one. */
    record Read(List<RuleChange> changes) implements Result {}

    /** Meant for changes, but one of them cannot be read. */
    record Unclear(Message why) implements Result {}

    /** It begins with no setting's name. */
    record None(String firstWord) implements Result {}
  }

  static Result read(String text) {
    if (text.length() > MAX_CHARS || SettingNames.first(bare(text)).isEmpty()) {
      return new Result.None(Words.trim(bare(text)).split("[\\s\\p{Z}:=]+", 2)[0]);
    }
    List<RuleChange> changes = new ArrayList<>();
    for (String one : apart(text)) {
      SettingNames.Named named = SettingNames.first(bare(one)).orElseThrow();
      Optional<String> canonical = SettingsGrammar.canonical(named.setting(), named.rest());
      if (canonical.isEmpty()) {
        return new Result.Unclear(problem(named));
      }
      RuleChange change = new RuleChange(named.setting().key(), canonical.get());
      if (changes.stream().anyMatch(c -> c.key().equals(change.key()) && !c.equals(change))) {
        return new Result.Unclear(new RulebookMessage.SaidTwice(named.setting()));
      }
      if (!changes.contains(change)) {
        changes.add(change);
      }
    }
    return new Result.Read(changes);
  }

  private static Message problem(SettingNames.Named named) {
    String rest = named.rest();
    int comma = Math.max(rest.lastIndexOf(','), rest.lastIndexOf(';'));
    String last = Words.trim(rest.substring(comma + 1));
    if (comma >= 0
        && BY.matcher(last).lookingAt()
        && Rules.fromWords(BY.matcher(last).replaceFirst("")).isPresent()) {
      return new RulebookMessage.RuleIsGiven();
    }
    return rest.isEmpty()
        ? new RulebookMessage.ValueMissing(named.setting())
        : SettingsMessage.unread(named.setting(), rest, SettingsMessage.Way.BY_DECISION);
  }

  /** The changes, each for itself; joined again where what follows is no setting's name. */
  private static List<String> apart(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    var separators = SEPARATOR.matcher(text);
    while (separators.find() && parts.size() < MOST) {
      if (SettingNames.first(bare(text.substring(separators.end()))).isPresent()) {
        parts.add(text.substring(from, separators.start()));
        from = separators.end();
      }
    }
    parts.add(text.substring(from));
    return parts.stream().map(Words::trim).filter(part -> !part.isEmpty()).toList();
  }

  private static String bare(String text) {
    String trimmed = Words.trim(text);
    var article = ARTICLE.matcher(trimmed);
    return article.lookingAt() ? trimmed.substring(article.end()) : trimmed;
  }
}
