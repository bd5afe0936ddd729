package org.mycelium.commands.grammar;

import java.util.Optional;

/** Finds the bot's name at the start of a text, in the forms in which clients write a mention. */
final class Mention {
  private static final String CLOSING = ":,;.!?";
  private static final int MAX_LINK_CHARS = 1_000;

  private final String fullId;
  private final String shortId;
  private final String displayName;

  Mention(BotName me) {
    fullId = Words.fold(me.matrixId());
    shortId = Words.fold(me.shortId());
    displayName = Words.fold(me.displayName());
  }

  /**
   * Where the text goes on after the bot's name and the colon or comma behind it; -1 if it does not
   * begin with the name.
   *
   * @param mentioned whether the sender's client says that the bot is named: then a display name
   *     needs no colon
   */
  int after(String text, boolean mentioned) {
    return first(
        afterLink(text),
        closed(text, afterName(text, fullId), false),
        closed(text, afterName(text, shortId), false),
        afterAtDisplayName(text),
        mentioned
            ? closed(text, afterName(text, displayName), true)
            : called(text, afterName(text, displayName)));
  }

  private static int first(int... places) {
    for (int place : places) {
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }

  /** Some clients write "@" before the display name. */
  private int afterAtDisplayName(String text) {
    return displayName.isEmpty() ? -1 : closed(text, afterName(text, "@" + displayName), true);
  }

  /** A link to the bot, as some clients leave it in the plain text: {@code [Name](https://...)}. */
  private int afterLink(String text) {
    int middle = text.startsWith("[") ? within(text, "](", 0) : -1;
    int end = middle < 0 ? -1 : within(text, ")", middle);
    if (end < 0) {
      return -1;
    }
    String target = Words.fold(text.substring(middle + 2, end));
    return linkedId(target).filter(fullId::equals).isPresent() ? closed(text, end + 1, true) : -1;
  }

  private static int within(String text, String wanted, int from) {
    return text.substring(0, Math.min(text.length(), from + MAX_LINK_CHARS)).indexOf(wanted, from);
  }

  private static Optional<String> linkedId(String target) {
    String bare = target.replaceFirst("\\?.*", "").replace("%40", "@").replace("%3a", ":");
    if (bare.startsWith("matrix:u/")) {
      return Optional.of("@" + bare.substring("matrix:u/".length()));
    }
    int hash = bare.indexOf("matrix.to/#/");
    return hash < 0
        ? Optional.empty()
        : Optional.of(bare.substring(hash + "matrix.to/#/".length()));
  }

  /** The name must end where it ends: with a blank, or with punctuation, which is skipped. */
  private static int closed(String text, int after, boolean tight) {
    if (after < 0 || after == text.length() || Words.isSpace(text.codePointAt(after))) {
      return after;
    }
    if (CLOSING.indexOf(text.charAt(after)) < 0) {
      return -1;
    }
    boolean last = after + 1 == text.length() || Words.isSpace(text.codePointAt(after + 1));
    return last || tight ? after + 1 : -1;
  }

  /** Without a mention, only a colon or a comma shows that someone is spoken to. */
  private static int called(String text, int after) {
    boolean colon = after >= 0 && after < text.length() && ":,".indexOf(text.charAt(after)) >= 0;
    return colon ? after + 1 : -1;
  }

  /** Where the text goes on after a folded name; -1 if it begins otherwise. */
  private static int afterName(String text, String name) {
    if (name.isEmpty()) {
      return -1;
    }
    StringBuilder read = new StringBuilder(name.length());
    int end = -1;
    for (int i = 0; i < text.length(); ) {
      int matched = read.length();
      int character = text.codePointAt(i);
      Words.fold(character, read);
      if (read.length() > name.length() || !name.startsWith(read.substring(matched), matched)) {
        return end;
      }
      i += Character.charCount(character);
      end = read.length() == name.length() ? i : -1;
    }
    return end;
  }
}
