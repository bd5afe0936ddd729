package org.mycelium.commands.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles ICU MessageFormat syntax with our two marks, {@code **bold**} and backticked code. ICU
 * parses, we keep the tree: arguments meet only parsed phrases, so nothing in them can be taken for
 * syntax or mark. One use, one thread.
 */
final class PhraseCompiler {
  private final MessagePattern pattern;
  private final PluralRules cardinals;
  private final PluralRules ordinals;

  private PhraseCompiler(MessagePattern pattern, ULocale language) {
    this.pattern = pattern;
    this.cardinals = PluralRules.forLocale(language, PluralRules.PluralType.CARDINAL);
    this.ordinals = PluralRules.forLocale(language, PluralRules.PluralType.ORDINAL);
  }

  /**
   * Compiles one phrase.
   *
   * @throws IllegalArgumentException if it is malformed, a mark is left open, or it formats an
   *     argument in a way of its own ({@code {n, number}}): formats are chosen by the argument
   */
  static Phrase compile(String phrase, ULocale language) {
    MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
    return new PhraseCompiler(pattern.parse(phrase), language).message(0, Style.PLAIN, null);
  }

  private Phrase message(int start, Style inherited, Phrase.Part.@Nullable Hash hash) {
    List<Phrase.Part> parts = new ArrayList<>();
    Marks marks = new Marks(inherited, parts);
    StringBuilder words = new StringBuilder();
    int limit = pattern.getLimitPartIndex(start);
    int textFrom = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      words.append(pattern.getPatternString(), textFrom, part.getIndex());
      textFrom = part.getLimit();
      // ICU marks where JDK syntax would need another apostrophe; to us the one written is enough.
      if (part.getType() != Part.Type.SKIP_SYNTAX && part.getType() != Part.Type.INSERT_CHAR) {
        marks.words(words.toString());
        words.setLength(0);
      }
      if (part.getType() == Part.Type.REPLACE_NUMBER && hash != null) {
        parts.add(new Phrase.Part.Hash(hash.name(), hash.offset(), marks.style()));
      } else if (part.getType() == Part.Type.ARG_START) {
        parts.add(argument(i, part.getArgType(), marks.style()));
        i = pattern.getLimitPartIndex(i);
        textFrom = pattern.getPart(i).getLimit();
      }
    }
    if (!marks.style().equals(inherited)) {
      throw new IllegalArgumentException("a mark is left open in: " + pattern.getPatternString());
    }
    return new Phrase(parts);
  }

  private Phrase.Part argument(int start, ArgType type, Style style) {
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    return switch (type) {
      case NONE -> new Phrase.Part.Place(name, style);
      case PLURAL -> plural(name, start + 2, cardinals, style);
      case SELECTORDINAL -> plural(name, start + 2, ordinals, style);
      case SELECT -> new Phrase.Part.Select(name, branches(start + 2, style, null, Map.of()));
      case SIMPLE, CHOICE ->
          throw new IllegalArgumentException("{" + name + "} may not choose its own format");
    };
  }

  private Phrase.Part plural(String name, int start, PluralRules rules, Style style) {
    long offset = (long) pattern.getPluralOffset(start);
    Map<Long, Phrase> exact = new HashMap<>();
    int first = pattern.getPartType(start) == Part.Type.ARG_SELECTOR ? start : start + 1;
    Map<String, Phrase> categories =
        branches(first, style, new Phrase.Part.Hash(name, offset, style), exact);
    return new Phrase.Part.Plural(name, offset, rules, Map.copyOf(exact), categories);
  }

  private Map<String, Phrase> branches(
      int start, Style style, Phrase.Part.@Nullable Hash hash, Map<Long, Phrase> exact) {
    Map<String, Phrase> branches = new HashMap<>();
    int i = start;
    while (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
      String selector = pattern.getSubstring(pattern.getPart(i));
      i++;
      if (pattern.getPartType(i).hasNumericValue()) {
        long number = (long) pattern.getNumericValue(pattern.getPart(i));
        i++;
        exact.put(number, message(i, style, hash));
      } else {
        branches.put(selector, message(i, style, hash));
      }
      i = pattern.getLimitPartIndex(i) + 1;
    }
    return Map.copyOf(branches);
  }

  /** Splits a translator's words at the marks, across the arguments between them. */
  private static final class Marks {
    private final List<Phrase.Part> parts;
    private boolean bold;
    private boolean code;

    Marks(Style inherited, List<Phrase.Part> parts) {
      this.bold = inherited.bold();
      this.code = inherited.code();
      this.parts = parts;
    }

    Style style() {
      return new Style(bold, code);
    }

    void words(String words) {
      int from = 0;
      for (int i = 0; i < words.length(); i++) {
        if (words.charAt(i) == '`') {
          add(words.substring(from, i));
          code = !code;
          from = i + 1;
        } else if (!code && words.startsWith("**", i)) {
          add(words.substring(from, i));
          bold = !bold;
          i++;
          from = i + 1;
        }
      }
      add(words.substring(from));
    }

    private void add(String words) {
      if (!words.isEmpty()) {
        parts.add(new Phrase.Part.Words(words, style()));
      }
    }
  }
}
