package org.mycelium.commands.lot.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * What somebody wrote of themselves, in the words of a draw's quotas.
 *
 * @param features by category
 * @param unclear what could not be read, as it was written
 */
record Answers(Map<String, String> features, List<String> unclear) {
  private static final int MAX_ITEMS = 40;
  private static final int MAX_WORDS = 12;
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;\\n]\\s*|\\s+(?:and|y)\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern LED_BY =
      Pattern.compile(
          "(?:i am|i['’]?m|my|yo soy|soy|tengo|mi|a|an|una?|is|es"
              + "|of|de|aged|with|con)\\s+(.+)");

  /** Keeps its own copies. */
  Answers {
    features = Map.copyOf(features);
    unclear = List.copyOf(unclear);
  }

  /** What people said of themselves is not to be shown by accident. */
  @Override
  public String toString() {
    return "Answers[]";
  }

  /** Whether all of it is answers. */
  boolean whole() {
    return !features.isEmpty() && unclear.isEmpty();
  }

  /** Reads answers such as "gender: woman, age 34", or only "woman". */
  static Answers read(String text, List<Quota> quotas) {
    Map<String, List<String>> offered = new LinkedHashMap<>();
    QuotaText.byCategory(quotas)
        .forEach(
            (category, all) -> offered.put(category, all.stream().map(Quota::feature).toList()));
    Map<String, String> features = new TreeMap<>();
    List<String> unclear = new ArrayList<>();
    for (String item : BETWEEN.split(Words.trim(text), MAX_ITEMS)) {
      if (item.isBlank()) {
        continue;
      }
      Map<String, String> meant = several(item, offered);
      features.putAll(meant);
      if (meant.isEmpty()) {
        unclear.add(item.strip());
      }
    }
    return new Answers(features, unclear);
  }

  /** One answer, or several without a comma between them: "woman 25". */
  private static Map<String, String> several(String item, Map<String, List<String>> offered) {
    Optional<Map.Entry<String, String>> whole = one(item, offered);
    if (whole.isPresent()) {
      return Map.of(whole.get().getKey(), whole.get().getValue());
    }
    String[] words = Words.trim(item).split("\\s+", MAX_WORDS);
    for (int from = words.length - 1; from > 0; from--) {
      Optional<Map.Entry<String, String>> last =
          one(String.join(" ", Arrays.asList(words).subList(from, words.length)), offered);
      Map<String, String> before =
          last.isEmpty()
              ? Map.of()
              : several(String.join(" ", Arrays.asList(words).subList(0, from)), offered);
      if (!before.isEmpty() && !before.containsKey(last.orElseThrow().getKey())) {
        Map<String, String> all = new TreeMap<>(before);
        all.put(last.orElseThrow().getKey(), last.orElseThrow().getValue());
        return all;
      }
    }
    return Map.of();
  }

  private static Optional<Map.Entry<String, String>> one(
      String item, Map<String, List<String>> offered) {
    String folded = Words.fold(Words.trim(item.replaceAll("[:=]", " ").replaceAll("\\s+", " ")));
    var led = LED_BY.matcher(folded);
    String text = led.matches() ? led.group(1) : folded;
    for (Map.Entry<String, List<String>> category : offered.entrySet()) {
      String name = Words.fold(category.getKey());
      if (text.startsWith(name + " ")) {
        return meant(category.getKey(), text.substring(name.length() + 1), category.getValue());
      }
    }
    String[] words = text.split(" ", 2);
    for (Map.Entry<String, List<String>> category : offered.entrySet()) {
      if (words.length == 2
          && FeatureWords.category(words[0]).equals(FeatureWords.category(category.getKey()))) {
        return meant(category.getKey(), words[1], category.getValue());
      }
    }
    List<Map.Entry<String, String>> found =
        offered.entrySet().stream()
            .flatMap(category -> meant(category.getKey(), text, category.getValue()).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<Map.Entry<String, String>> meant(
      String category, String written, List<String> features) {
    var led = LED_BY.matcher(written);
    return FeatureWords.meant(led.matches() ? led.group(1) : written, features)
        .map(feature -> Map.entry(category, feature));
  }
}
