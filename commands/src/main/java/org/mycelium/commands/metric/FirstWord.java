package org.mycelium.commands.metric;

import org.mycelium.commands.grammar.Quotation;
import org.mycelium.commands.grammar.Words;

/**
 * The first word of a text and what follows it. A word ends at a blank, and before a quotation; a
 * colon or comma behind it is left out.
 */
record FirstWord(String word, String rest) {
  static FirstWord of(String text) {
    String trimmed = Words.trim(text);
    int end = 0;
    while (end < trimmed.length()
        && !Words.isSpace(trimmed.charAt(end))
        && !(end > 0 && Quotation.opens(trimmed.charAt(end)))) {
      end++;
    }
    int wordEnd = end;
    while (wordEnd > 0 && ":,".indexOf(trimmed.charAt(wordEnd - 1)) >= 0) {
      wordEnd--;
    }
    return new FirstWord(trimmed.substring(0, wordEnd), Words.trim(trimmed.substring(end)));
  }
}
