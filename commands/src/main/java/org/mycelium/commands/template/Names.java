package org.mycelium.commands.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** How templates are called: by their names without an article, whatever the capitals. Pure. */
final class Names {
  static final int MAX_CHARS = 40;

  private static final Pattern ARTICLE =
      Pattern.compile("(?iu)(?:the|an?|our|el|la|los|las|una?|nuestr[ao])[\\s\\p{Z}]+");

  /** With a letter first, and nothing that ends a name where one is used. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} '\u2019_-]*");

  private static final Pattern END = Pattern.compile("[\\s\\p{Z}:\uFF1A,;=]|$");

  private Names() {}

  /** A name and what follows it. */
  record Found(Template template, String rest) {}

  /** Without the article it was written with. */
  static String bare(String written) {
    String trimmed = Words.trim(written);
    Matcher article = ARTICLE.matcher(trimmed);
    return article.lookingAt() ? Words.trim(trimmed.substring(article.end())) : trimmed;
  }

  static String key(String name) {
    return Words.fold(bare(name));
  }

  static boolean fits(String name) {
    return NAME.matcher(name).matches() && name.length() <= MAX_CHARS;
  }

  /** The template that these words begin with, the longest name first; an article may lead. */
  static Optional<Found> leading(String words, List<Template> templates) {
    String bare = bare(words);
    int last = Math.min(bare.length(), MAX_CHARS + 1);
    for (int end = last; end > 0; end--) {
      if (!END.matcher(bare).region(end, bare.length()).lookingAt() && end < bare.length()) {
        continue;
      }
      Optional<Template> called = exactly(bare.substring(0, end), templates);
      if (called.isPresent()) {
        String rest = bare.substring(end).replaceFirst("^[\\s\\p{Z}]*[:\uFF1A,;]?", "");
        return Optional.of(new Found(called.get(), Words.trim(rest)));
      }
    }
    return Optional.empty();
  }

  static Optional<Template> exactly(String name, List<Template> templates) {
    return templates.stream()
        .filter(template -> !template.name().isEmpty() && key(template.name()).equals(key(name)))
        .findFirst();
  }

  /** The name that was probably meant, of those given. */
  static Optional<String> near(String written, List<String> names) {
    List<String> keys = names.stream().map(Names::key).toList();
    return Near.nearest(key(written), keys).map(key -> names.get(keys.indexOf(key)));
  }

  /** What stands where a name would. */
  static String first(String words) {
    return Words.trim(words.split("[:\uFF1A,;=\n]", 2)[0]);
  }
}
