package org.mycelium.bot.trial;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A room and some private chats in one text, by time, as their people saw them: who said what, an
 * edited message in its last form, emoji behind what they are on. Plain text, no line longer than
 * {@value #WIDTH} columns. Not thread-safe.
 */
final class Transcript {
  /** Columns of its longest line. */
  static final int WIDTH = 100;

  private static final int INDENT = 20;
  private static final String NEW_LINE = "\n" + " ".repeat(INDENT);
  private static final String COUNTED = "✅";
  private static final int QUOTED_CHARS = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final String botId;
  private final ZoneId zone;
  private final List<Part> parts = new ArrayList<>();

  private sealed interface Part {
    Instant at();
  }

  private record Heading(Instant at, String text) implements Part {}

  private record Came(Instant at, String who) implements Part {}

  /**
   * Words.
   *
   * @param aside what a reader must know beside them; empty if nothing
   * @param quoted the beginning of what they answer; empty if they answer nothing
   * @param marks what stands behind them; empty if nothing does
   */
  private record Said(
      Instant at,
      String who,
      boolean byBot,
      String aside,
      String eventId,
      String replyTo,
      String quoted,
      String text,
      String marks)
      implements Part {}

  /** With these headings; what people said is still to be added. */
  Transcript(String botId, ZoneId zone, List<Progress.Scene> scenes) {
    this.botId = botId;
    this.zone = zone;
    scenes.forEach(scene -> parts.add(new Heading(scene.at(), scene.heading())));
  }

  /** Adds what was said in a room, and who came. */
  void room(RoomView view) {
    view.arrivals().forEach(a -> parts.add(new Came(a.at(), view.name(a.userId()))));
    view.messages()
        .forEach(
            m -> parts.add(said(m, view, m.filledIn() ? "from the client's command form" : "")));
  }

  /** Adds what somebody and the bot said in private. */
  void chat(String owner, RoomView view) {
    view.messages()
        .forEach(
            m ->
                parts.add(
                    said(
                        m,
                        view,
                        m.sender().equals(botId) ? "in private, to " + owner : "in private")));
  }

  /** The whole text. */
  String text() {
    parts.sort(Comparator.comparing(Part::at));
    StringBuilder text = new StringBuilder();
    Part before = null;
    for (Part part : parts) {
      if (before instanceof Came && part instanceof Came came) {
        text.append(", ").append(came.who());
      } else {
        text.append(gap(before, part)).append(written(part, before));
      }
      before = part;
    }
    return text.append('\n').toString();
  }

  private String written(Part part, @Nullable Part before) {
    return switch (part) {
      case Heading heading -> "== " + heading.text();
      case Came came -> column(came.at(), "") + "Joined: " + came.who();
      case Said said -> column(said.at(), said.who()) + words(said, before);
    };
  }

  private static String words(Said said, @Nullable Part before) {
    List<String> lines = new ArrayList<>();
    if (!said.quoted().isEmpty() && !answersAtOnce(said, before)) {
      lines.add("> " + said.quoted());
    }
    String aside = said.aside().isEmpty() ? "" : "(" + said.aside() + ") ";
    lines.addAll(Wrapping.lines(aside + said.text(), WIDTH - INDENT));
    if (!said.marks().isEmpty()) {
      String last = lines.getLast() + "   " + said.marks();
      if (Wrapping.columns(last) <= WIDTH - INDENT) {
        lines.set(lines.size() - 1, last);
      } else {
        lines.add(said.marks());
      }
    }
    return String.join(NEW_LINE, lines).replaceAll("(?m) +$", "");
  }

  /** The bot often answers what was said right before; then nobody needs to be told what. */
  private static boolean answersAtOnce(Said said, @Nullable Part before) {
    return said.byBot()
        && before instanceof Said previous
        && previous.eventId().equals(said.replyTo());
  }

  /** A blank line around what is longer than a line, and around headings. */
  private static String gap(@Nullable Part before, Part part) {
    if (before == null) {
      return "";
    }
    return before instanceof Said a && part instanceof Said b && isShort(a) && isShort(b)
        ? "\n"
        : "\n\n";
  }

  private static boolean isShort(Said said) {
    return said.text().length() < WIDTH - INDENT && !said.text().contains("\n");
  }

  private String column(Instant at, String who) {
    return String.format("%s  %-8s  ", TIME.format(at.atZone(zone)), who);
  }

  private Said said(Shown message, RoomView view, String aside) {
    String replyTo = message.replyTo() == null ? "" : message.replyTo();
    return new Said(
        message.at(),
        view.name(message.sender()),
        message.sender().equals(botId),
        aside,
        message.eventId(),
        replyTo,
        view.messages().stream()
            .filter(m -> m.eventId().equals(replyTo))
            .findFirst()
            .map(m -> view.name(m.sender()) + ": " + beginning(m.text()))
            .orElse(""),
        message.text(),
        marks(message, view));
  }

  private static String beginning(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= QUOTED_CHARS ? line : line.substring(0, QUOTED_CHARS) + "…";
  }

  private String marks(Shown message, RoomView view) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    boolean counted = false;
    for (Shown.Reacted reaction : message.reactions()) {
      if (reaction.key().equals(COUNTED) && reaction.sender().equals(botId)) {
        counted = true;
      } else {
        people
            .computeIfAbsent(reaction.key(), _ -> new ArrayList<>())
            .add(view.name(reaction.sender()));
      }
    }
    List<String> marks = new ArrayList<>();
    if (counted) {
      marks.add(COUNTED);
    }
    people.forEach((key, who) -> marks.add(key + " " + String.join(", ", who)));
    if (message.edits() > 0) {
      marks.add("(edited)");
    }
    return marks.stream().collect(Collectors.joining("   "));
  }
}
