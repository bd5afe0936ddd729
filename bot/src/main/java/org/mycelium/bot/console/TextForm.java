package org.mycelium.bot.console;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mycelium.bot.console.transcript.Invisible;

/** How what the bot does is written in a transcript. Pure. */
final class TextForm {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

  private TextForm() {}

  /** The lines of it; none for what a transcript leaves out. */
  static List<String> lines(Shown shown) {
    return switch (shown) {
      case Shown.Said said -> block(said.to() + "> ", words(said.body()));
      case Shown.Filed filed ->
          block(
              filed.to() + "> ",
              words(filed.line() + "\n[%s, %d bytes]".formatted(filed.name(), filed.bytes())));
      case Shown.Asked asked ->
          block(
              asked.to() + "? ",
              words(asked.question() + "\n- " + String.join("\n- ", asked.answers())));
      case Shown.Tended ended when ended.what().equals(Shown.POLL_ENDS) ->
          List.of(ended.to() + "? (the poll is closed)");
      case Shown.Edited edited ->
          block(edited.to() + "~ ", changed(words(edited.before()), words(edited.body())));
      case Shown.TakenBack gone ->
          List.of((gone.to() + "~ (deleted) " + words(gone.before()).getFirst()).stripTrailing());
      case Shown.Reacted reacted -> List.of(reacted.to() + " + " + reacted.key());
      case Shown.Empowered empowered ->
          List.of(
              "%s! power of %s: %d".formatted(empowered.to(), empowered.who(), empowered.level()));
      case Shown.Tended _ -> List.of();
    };
  }

  /** The line that tells the time. */
  static String time(ZonedDateTime now) {
    return "— %s —".formatted((now.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(now));
  }

  private static List<String> words(String body) {
    return Arrays.stream(Invisible.shown(body).split("\n", -1)).map(String::stripTrailing).toList();
  }

  /** Only what the message did not say before: nobody reads a whole card again for one number. */
  private static List<String> changed(List<String> before, List<String> after) {
    Set<String> old = new HashSet<>(before);
    return after.stream().filter(line -> !line.isBlank() && !old.contains(line)).toList();
  }

  private static List<String> block(String lead, List<String> words) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(lead.length());
    for (String line : words) {
      lines.add(line.isEmpty() ? "" : (lines.isEmpty() ? lead : indent) + line);
    }
    return lines;
  }
}
