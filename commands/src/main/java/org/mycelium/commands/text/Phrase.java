package org.mycelium.commands.text;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Map;

/**
 * A bundle's phrase, compiled: words with their style, places for arguments, branches. Immutable.
 */
record Phrase(List<Part> parts) {
  /** A branch that every plural and select phrase has. */
  static final String OTHER = "other";

  Phrase {
    parts = List.copyOf(parts);
  }

  /** Something a phrase is made of. */
  sealed interface Part {
    /** Words of the translator. */
    record Words(String text, Style style) implements Part {}

    /** {@code {name}}. */
    record Place(String name, Style style) implements Part {}

    /** {@code #} in a plural branch: the number less the offset. */
    record Hash(String name, long offset, Style style) implements Part {}

    /** {@code {name, plural, ...}}: exact numbers first, then the language's categories. */
    record Plural(
        String name,
        long offset,
        PluralRules rules,
        Map<Long, Phrase> exact,
        Map<String, Phrase> categories)
        implements Part {}

    /** {@code {name, select, ...}}. */
    record Select(String name, Map<String, Phrase> branches) implements Part {}
  }

  /** Adds the phrase to a line, its places filled. */
  void say(Filling filling, List<Span> line) {
    for (Part part : parts) {
      switch (part) {
        case Part.Words(String text, Style style) -> filling.words(text, style, line);
        case Part.Place(String name, Style style) -> filling.fill(name, style, line);
        case Part.Hash(String name, long offset, Style style) ->
            filling.number(filling.count(name) - offset, style, line);
        case Part.Plural plural -> branch(plural, filling.count(plural.name())).say(filling, line);
        case Part.Select(String name, Map<String, Phrase> branches) ->
            branchOr(branches, filling.word(name)).say(filling, line);
      }
    }
  }

  private static Phrase branch(Part.Plural plural, long count) {
    Phrase exact = plural.exact().get(count);
    return exact != null
        ? exact
        : branchOr(plural.categories(), plural.rules().select((double) (count - plural.offset())));
  }

  private static Phrase branchOr(Map<String, Phrase> branches, String selector) {
    Phrase chosen = branches.get(selector);
    if (chosen == null) {
      chosen = branches.get(OTHER);
    }
    if (chosen == null) {
      throw new IllegalStateException("no branch 'other'");
    }
    return chosen;
  }
}
