package org.mycelium.commands.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that look alike, on one line.
 *
 * @param text clean of anything that steers direction or layout; not escaped
 * @param isolated whether its direction is kept from its neighbours, and theirs from it
 * @param href where it leads; null for nowhere
 * @param theirs whether it is what was put into a phrase, and may be anybody's words
 */
record Span(String text, Style style, boolean isolated, @Nullable String href, boolean theirs) {
  static Span of(String text, Style style) {
    return new Span(text, style, false, null, false);
  }

  static Span isolated(String text, Style style) {
    return new Span(text, style, true, null, true);
  }

  Span bold() {
    return new Span(text, new Style(true, style.code()), isolated, href, theirs);
  }

  Span withText(String other) {
    return new Span(other, style, isolated, href, theirs);
  }
}
