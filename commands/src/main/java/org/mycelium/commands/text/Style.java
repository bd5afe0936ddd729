package org.mycelium.commands.text;

/**
 * How a stretch of words is set off.
 *
 * @param bold {@code **so**} in a bundle
 * @param code {@code `so`} in a bundle: to be typed as it stands
 */
record Style(boolean bold, boolean code) {
  static final Style PLAIN = new Style(false, false);

  Style asCode() {
    return new Style(bold, true);
  }

  Style asWords() {
    return new Style(bold, false);
  }
}
