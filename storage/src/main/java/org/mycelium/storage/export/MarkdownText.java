package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.mycelium.commands.text.Markdown;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Printable;

/** Paragraphs of Markdown, in which what people wrote stays words. */
final class MarkdownText {
  private final Writer out;
  private final Phrasebook book;

  MarkdownText(Writer out, Phrasebook book) {
    this.out = out;
    this.book = book;
  }

  void paragraph(Message message) throws IOException {
    out.write(lines("", book.say(message).plain()));
  }

  /** What somebody wrote, if it is anything. */
  void quote(String words) throws IOException {
    if (!words.isBlank()) {
      out.write(lines("> ", Printable.of(words.strip())));
    }
  }

  /** Every line on one of its own, which takes a backslash at the end of all but the last. */
  private static String lines(String start, String words) {
    List<String> lines = words.lines().map(Markdown::escape).toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean breaks =
          i + 1 < lines.size() && !lines.get(i).isBlank() && !lines.get(i + 1).isBlank();
      text.append(start).append(lines.get(i)).append(breaks ? "\\\n" : "\n");
    }
    return text.append('\n').toString();
  }
}
