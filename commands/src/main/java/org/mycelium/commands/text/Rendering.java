package org.mycelium.commands.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as plain text and as the permitted HTML, side by side so that the two cannot say
 * different things.
 */
final class Rendering {
  /**
   * What a line that a member wrote begins with in plain text, as people quote in mails and as
   * Markdown does: there nothing else tells whose words a line holds.
   */
  static final String QUOTED = "> ";

  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();

  private Rendering() {}

  static Text of(List<Row> rows) {
    return new Rendering().all(rows);
  }

  private Text all(List<Row> rows) {
    Row before = null;
    for (Row row : rows) {
      between(before, row);
      row(row);
      before = row;
    }
    if (before != null) {
      html.append(closing(before.kind()));
    }
    return new Text(plain.toString(), html.toString());
  }

  private void between(@Nullable Row before, Row row) {
    if (before == null) {
      html.append(opening(row.kind()));
      return;
    }
    plain.append(row.start() == Row.Start.PARAGRAPH ? "\n\n" : "\n");
    if (row.opensAfter(before)) {
      html.append(closing(before.kind())).append(opening(row.kind()));
    } else if (row.kind() != Row.Kind.ITEM) {
      html.append("<br>");
    }
  }

  private static String opening(Row.Kind kind) {
    return switch (kind) {
      case TITLE -> "<p><b>";
      case LINE -> "<p>";
      case ITEM -> "<ul>";
      case PASSAGE -> "<blockquote>";
    };
  }

  private static String closing(Row.Kind kind) {
    return switch (kind) {
      case TITLE -> "</b></p>";
      case LINE -> "</p>";
      case ITEM -> "</ul>";
      case PASSAGE -> "</blockquote>";
    };
  }

  private void row(Row row) {
    if (row.kind() == Row.Kind.ITEM) {
      plain.append("- ");
      html.append("<li>");
    } else if (row.kind() == Row.Kind.PASSAGE) {
      plain.append(QUOTED);
    }
    for (List<Span> run : runs(row.spans())) {
      run(run, row.kind() != Row.Kind.TITLE && run.getFirst().style().bold());
    }
    if (row.kind() == Row.Kind.ITEM) {
      html.append("</li>");
    }
  }

  /** Neighbours of the same style together, so that each style is opened and closed once. */
  private static List<List<Span>> runs(List<Span> spans) {
    List<List<Span>> runs = new ArrayList<>();
    for (Span span : spans) {
      if (runs.isEmpty() || !runs.getLast().getFirst().style().equals(span.style())) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(span);
    }
    return runs;
  }

  private void run(List<Span> run, boolean bold) {
    html.append(bold ? "<b>" : "");
    if (run.getFirst().style().code()) {
      code(run);
    } else {
      run.forEach(this::words);
    }
    html.append(bold ? "</b>" : "");
  }

  /** Isolated as a whole from outside: an isolate inside would be copied along with the command. */
  private void code(List<Span> run) {
    boolean isolated = run.stream().anyMatch(Span::isolated);
    if (isolated) {
      both(ISOLATE);
    }
    plain.append('`');
    html.append("<code>");
    for (Span span : run) {
      plain.append(span.text());
      html.append(Markup.escape(span.text()));
    }
    plain.append('`');
    html.append("</code>");
    if (isolated) {
      both(END_ISOLATE);
    }
  }

  private void words(Span span) {
    if (span.href() != null) {
      html.append("<a href=\"").append(Markup.escape(span.href())).append("\">");
    }
    if (span.isolated()) {
      both(ISOLATE);
    }
    plain.append(span.text());
    html.append(Markup.escape(span.text()));
    if (span.isolated()) {
      both(END_ISOLATE);
    }
    if (span.href() != null) {
      html.append("</a>");
    }
  }

  private void both(char c) {
    plain.append(c);
    html.append(c);
  }
}
