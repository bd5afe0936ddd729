package org.mycelium.commands.lot.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.sortition.quota.Quota;
import org.mycelium.commands.text.Message;

/**
 * Reads quotas as people write them: "gender women 8-14, men 8-14; age: under 30 at least 4, 60+ 2
 * to 8", in every language we speak. A category stands first, before a colon or as one word; then
 * its features, each with its numbers. One use.
 */
public final class QuotaListReader {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MAX_CHARS = 40;
  private static final int MAX_QUOTAS = 40;
  private static final String NUMBER = "(\\d{1,4})";
  private static final String RANGE =
      NUMBER + "(?:\\s*(?:-|–|—|\\.\\.|to|a|hasta|and|y)\\s*" + NUMBER + ")?";
  private static final String LEAST =
      "(?:at least|min(?:imum|imo|\\.)?|m[ií]nimo|al menos|como m[ií]nimo|>=)";
  private static final String MOST =
      "(?:at most|up to|max(?:imum|imo|\\.)?|m[aá]ximo|como mucho|hasta|<=)";
  private static final Pattern ONLY_RANGE = Pattern.compile(RANGE, FLAGS);
  private static final Pattern FEATURE_FIRST =
      Pattern.compile("(.+?)[\\s:=]+(?:(" + LEAST + ")|(" + MOST + "))?\\s*" + RANGE, FLAGS);
  private static final Pattern RANGE_FIRST =
      Pattern.compile("(?:(" + LEAST + ")|(" + MOST + "))?\\s*" + RANGE + "\\s+(\\D.*)", FLAGS);

  /** "gender 8-14 women". */
  private static final Pattern LED_RANGE =
      Pattern.compile(
          "(\\p{L}\\S*)\\s+((?:(?:" + LEAST + "|" + MOST + ")\\s*)?" + RANGE + "\\s+\\p{L}.*\\D)",
          FLAGS);

  private static final Pattern CATEGORY = Pattern.compile("([^:=]{1,60})[:=]\\s*(.*)");

  private final int seats;
  private final List<Quota> quotas = new ArrayList<>();
  private @Nullable String current;

  /**
   * For so many seats.
   *
   * @param seats what stands for no upper bound
   */
  public QuotaListReader(int seats) {
    this.seats = seats;
  }

  /** What became of it. */
  public sealed interface Read {
    /** Every clause was understood. */
    record Quotas(List<Quota> all) implements Read {
      /** Keeps its own copy. */
      public Quotas {
        all = List.copyOf(all);
      }
    }

    /** One was not. */
    record Unclear(Message why) implements Read {}
  }

  /** Reads clauses, each a category with its features, or features of the one before. */
  public Read read(List<List<String>> clauses) {
    for (List<String> clause : clauses) {
      List<String> items = items(clause);
      for (int i = 0; i < items.size(); i++) {
        Message problem = take(items.get(i));
        if (problem != null) {
          return new Read.Unclear(problem);
        }
      }
    }
    if (quotas.isEmpty() || quotas.size() > MAX_QUOTAS) {
      return new Read.Unclear(new QuotaRefusal.How());
    }
    return new Read.Quotas(quotas);
  }

  /** Takes the category off the first item, if one stands before a colon. */
  private List<String> items(List<String> clause) {
    List<String> items = new ArrayList<>(clause.stream().map(Words::trim).toList());
    items.removeIf(String::isEmpty);
    if (!items.isEmpty()) {
      Matcher led = CATEGORY.matcher(items.getFirst());
      if (led.matches() && !ONLY_RANGE.matcher(led.group(2)).matches()) {
        current = oneLine(led.group(1));
        items.set(0, Words.trim(led.group(2)));
        items.removeIf(String::isEmpty);
        return items;
      }
      items.set(0, withoutCategory(items.getFirst()));
    }
    return items;
  }

  /** "age under-30 4-8": more than one word before the numbers, and the first is the category. */
  private String withoutCategory(String item) {
    Matcher led = LED_RANGE.matcher(item);
    if (led.matches()) {
      current = led.group(1);
      return led.group(2);
    }
    Quota quota = quota("", item);
    if (quota == null) {
      return item;
    }
    int space = quota.feature().indexOf(' ');
    if (space < 0) {
      return item;
    }
    if (current != null && Character.isDigit(quota.feature().charAt(0))) {
      return item;
    }
    String category = quota.feature().substring(0, space);
    int at = item.indexOf(category);
    current = category;
    return Words.trim(item.substring(0, at) + item.substring(at + category.length()));
  }

  private @Nullable Message take(String item) {
    Quota quota = quota(current == null ? "" : current, item);
    if (quota == null) {
      return new QuotaRefusal.Unclear(item);
    }
    if (quota.category().isEmpty()) {
      return new QuotaRefusal.WhichCategory(quota.feature());
    }
    if (tooLong(quota.category()) || tooLong(quota.feature())) {
      return new QuotaRefusal.TooLong(MAX_CHARS);
    }
    boolean twice =
        quotas.stream()
            .anyMatch(
                one ->
                    Words.fold(one.category()).equals(Words.fold(quota.category()))
                        && FeatureWords.same(one.feature(), quota.feature()));
    if (twice) {
      return new QuotaRefusal.Twice(quota.feature());
    }
    quotas.add(quota);
    return null;
  }

  /** Null if an item has no numbers, or the greater stands before the smaller. */
  private @Nullable Quota quota(String category, String item) {
    Matcher feature = FEATURE_FIRST.matcher(item);
    if (feature.matches()) {
      return quota(
          category,
          feature.group(1),
          feature.group(2) != null,
          feature.group(3) != null,
          feature.group(4),
          feature.group(5));
    }
    Matcher range = RANGE_FIRST.matcher(item);
    return range.matches()
        ? quota(
            category,
            range.group(5),
            range.group(1) != null,
            range.group(2) != null,
            range.group(3),
            range.group(4))
        : null;
  }

  private @Nullable Quota quota(
      String category,
      String feature,
      boolean least,
      boolean most,
      String first,
      @Nullable String second) {
    int one = Integer.parseInt(first);
    int min = most ? 0 : one;
    int max = most ? one : least ? Math.max(one, seats) : one;
    if (second != null) {
      max = Integer.parseInt(second);
    }
    String name = oneLine(feature);
    boolean reserved = name.chars().anyMatch(c -> QuotaText.RESERVED.indexOf(c) >= 0);
    return max < min || reserved || name.isEmpty() ? null : new Quota(category, name, min, max);
  }

  private static boolean tooLong(String name) {
    return name.codePointCount(0, name.length()) > MAX_CHARS;
  }

  private static String oneLine(String text) {
    return Words.trim(text.replaceAll("[\\s\\p{Z}\\p{C}]+", " "));
  }

  /** The categories, as they were written first. */
  static Set<String> categories(List<Quota> quotas) {
    Set<String> categories = new HashSet<>();
    quotas.forEach(quota -> categories.add(quota.category()));
    return categories;
  }
}
