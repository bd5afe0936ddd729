package org.mycelium.bot.console.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mycelium.commands.grammar.Near;

/** The forms a line of a transcript can have, and which of them was probably meant. */
final class Form {
  private static final int MAX_WORDS = 4;
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}]+");

  private Form() {}

  /** The forms, in the order they are explained. */
  enum Kind {
    SAY("says", "ana: /propose Buy a cargo bike"),
    SAY_APART("private", "chidi (private): /vote no"),
    MOVE("", "[+3d], [-2h], [2026-12-01 18:00] or [18:00]"),
    JOIN("joins", "dana joins"),
    INTRUDE("", "dana joins chidi (private)"),
    LEAVE("leaves", "eli leaves"),
    REACT("reacts", "bo reacts 👍 P1"),
    UNREACT("unreacts", "bo unreacts 👍 P1"),
    EDIT("edits", "bo edits: /vote no"),
    DELETE("deletes", "bo deletes"),
    REPLY("replies", "bo replies P1: yes"),
    THREAD("threads", "bo threads P1: yes"),
    POLL("polls", "bo polls P1: yes, or bo polls P1: to take it back"),
    RENAME("called", "bo is called Bo the Baker"),
    EMPOWER("gives", "ana gives bot 100"),
    SEND("sends", "bo sends {\"type\":\"m.room.message\",\"content\":{}}"),
    OPEN("room", "room bakers: ana, bo"),
    SAY_THERE("", "ana @bakers: /propose Buy flour"),
    DEFAULTS("language", "language: es, or zone: Europe/Madrid"),
    RESTART("restart", "restart"),
    STOP("stop", "stop"),
    START("start", "start");

    private final String word;
    private final String form;

    Kind(String word, String form) {
      this.word = word;
      this.form = form;
    }

    /** An example. */
    String form() {
      return form;
    }
  }

  /** The form with the word that is nearest to one of the first words of this text. */
  static Optional<Kind> near(String text) {
    if (text.startsWith("[")) {
      return Optional.of(Kind.MOVE);
    }
    List<String> words = Arrays.stream(Kind.values()).map(k -> k.word).toList();
    return BREAKS
        .splitAsStream(text)
        .limit(MAX_WORDS)
        .map(word -> Near.nearest(word.toLowerCase(Locale.ROOT), words))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(word -> Arrays.stream(Kind.values()).filter(k -> k.word.equals(word)).findFirst());
  }

  /** Every form, one a line. */
  static String all() {
    return Arrays.stream(Kind.values())
        .map(kind -> "  " + kind.form())
        .collect(Collectors.joining("\n"));
  }
}
