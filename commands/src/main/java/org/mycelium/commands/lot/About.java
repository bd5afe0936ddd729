package org.mycelium.commands.lot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What a draw is about, as it is shown. Draws for a role are announced with the day on which its
 * term begins as files write it, the same in every language; people read it as they write days.
 *
 * @param text before the day
 */
public record About(String text, LocalDate day) implements Message {
  private static final Pattern DATED =
      Pattern.compile("^(.{1,300}), (\\d{4}-\\d{2}-\\d{2})$", Pattern.DOTALL);

  /** Fills the gap of this name. */
  static Arg arg(String name, String about) {
    Matcher dated = DATED.matcher(about);
    if (!dated.matches()) {
      return Arg.untrusted(name, about);
    }
    try {
      return Arg.said(name, new About(dated.group(1), LocalDate.parse(dated.group(2))));
    } catch (DateTimeException e) {
      return Arg.untrusted(name, about);
    }
  }

  @Override
  public void write(Prose out) {
    out.line("lot.about-day", Arg.untrusted("text", text), Arg.day("day", day));
  }
}
